package wellhouse.web.paths;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// Addresses of pages about ways.
final class Addresses {

    private Addresses() {}

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The same page without ways through some people.
    static String without(String path, Collection<Id<Person>> left) {
        List<String> parts = new ArrayList<>();
        left.forEach(person -> parts.add("without=" + person));
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }
}
