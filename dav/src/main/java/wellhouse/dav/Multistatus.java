package wellhouse.dav;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What another server answers to PROPFIND and REPORT.
///
/// Source: RFC 4918, section 13.
public final class Multistatus {

    private Multistatus() {}

    /// The answer about one resource.
    ///
    /// @param href its path or address, as that server writes it
    /// @param gone whether it is said not to be there
    /// @param texts what its properties say, by their names without namespaces; that of one which holds
    ///     addresses is the first of them
    /// @param types what it is, such as `addressbook`
    public record Response(String href, boolean gone, Map<String, String> texts, Set<String> types) {

        /// Masked.
        @Override
        public String toString() {
            return "Response[" + types + "]";
        }
    }

    /// Reads an answer; empty if it is none.
    public static Optional<List<Response>> read(byte[] xml) {
        Tree tree;
        try {
            tree = Tree.read(new ByteArrayInputStream(xml));
        } catch (Refusal e) {
            return Optional.empty();
        }
        if (!tree.is(Name.dav("multistatus"))) {
            return Optional.empty();
        }
        List<Response> all = new ArrayList<>();
        for (Tree response : tree.children(Name.dav("response"))) {
            Optional<String> href = response.child(Name.dav("href")).map(Tree::text);
            href.ifPresent(address -> all.add(read(address, response)));
        }
        return Optional.of(all);
    }

    private static Response read(String href, Tree response) {
        Map<String, String> texts = new HashMap<>();
        Set<String> types = new HashSet<>();
        for (Tree propstat : response.children(Name.dav("propstat"))) {
            if (status(propstat).contains(" 200")) {
                propstat.child(Name.dav("prop"))
                        .ifPresent(prop -> prop.children().forEach(one -> {
                            texts.put(one.name().local(), value(one));
                            if (one.is(Name.dav("resourcetype"))) {
                                one.children()
                                        .forEach(type -> types.add(type.name().local()));
                            }
                        }));
            }
        }
        return new Response(href, status(response).contains(" 404"), texts, types);
    }

    private static String value(Tree property) {
        return property.child(Name.dav("href")).map(Tree::text).orElseGet(property::wholeText);
    }

    private static String status(Tree tree) {
        return tree.child(Name.dav("status")).map(Tree::text).orElse("");
    }
}
