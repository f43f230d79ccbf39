package wellhouse.dav;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import wellhouse.formats.vcard.CardVersions;
import wellhouse.formats.vcard.ContentLine;

/// How a client wants cards in an answer: which version, and which properties of them.
///
/// Source: RFC 6352, section 10.4.
///
/// @param version `3.0` or `4.0`; empty for whatever it is
/// @param wanted the properties asked for; empty for all
record Rendition(String version, List<Wanted> wanted) {

    static final Rendition AS_IT_IS = new Rendition("", List.of());

    /// A property asked for.
    ///
    /// @param name in capitals, with its group where one was named
    /// @param novalue whether only its being there is asked for
    record Wanted(String name, boolean novalue) {}

    /// Reads the element `address-data`.
    static Rendition of(Tree tree) {
        String type = tree.attribute("content-type").orElse("text/vcard");
        String version = tree.attribute("version").orElse("");
        return of(
                type,
                version,
                tree.children(Name.card("prop")).stream()
                        .flatMap(prop -> prop.attribute("name").stream()
                                .map(name -> new Wanted(
                                        name.toUpperCase(Locale.ROOT),
                                        prop.attribute("novalue").orElse("no").equals("yes"))))
                        .toList());
    }

    private static Rendition of(String type, String version, List<Wanted> wanted) {
        boolean known = type.equalsIgnoreCase("text/vcard") || type.equalsIgnoreCase("text/x-vcard");
        if (!known || !version.isEmpty() && !isGiven(version)) {
            throw new Refusal(
                    403, Name.card("supported-address-data"), "cards are given as text/vcard of version 3.0 or 4.0");
        }
        return new Rendition(version, wanted);
    }

    /// What an `Accept` header asks for.
    ///
    /// @throws Refusal with `supported-address-data-conversion` if it asks for versions that are not given, and for
    ///     nothing else (RFC 6352, section 5.1.1)
    static Rendition accepted(String accept) {
        boolean others = false;
        for (String one : accept.split(",", -1)) {
            String[] parts = one.strip().split("\\s*;\\s*", -1);
            if (!parts[0].equalsIgnoreCase("text/vcard")) {
                others = true;
                continue;
            }
            Optional<String> version = Stream.of(parts)
                    .map(part -> part.replace("\"", "").toLowerCase(Locale.ROOT))
                    .filter(part -> part.startsWith("version="))
                    .map(part -> part.substring("version=".length()))
                    .findFirst();
            if (version.isEmpty()) {
                return AS_IT_IS;
            }
            if (isGiven(version.get())) {
                return new Rendition(version.get(), List.of());
            }
        }
        if (others) {
            return AS_IT_IS;
        }
        throw new Refusal(
                406,
                Name.card("supported-address-data-conversion"),
                "cards are given as text/vcard of version 3.0 or 4.0");
    }

    private static boolean isGiven(String version) {
        return version.equals("3.0") || version.equals("4.0");
    }

    /// A card as it is wanted.
    byte[] of(byte[] octets) {
        if (version.isEmpty() && wanted.isEmpty()) {
            return octets;
        }
        String text = new String(octets, StandardCharsets.UTF_8);
        Optional<String> converted = version.isEmpty() ? Optional.empty() : CardVersions.to(version, text);
        if (converted.isEmpty() && wanted.isEmpty()) {
            return octets;
        }
        String card = converted.orElse(text);
        return (wanted.isEmpty() ? card : part(card)).getBytes(StandardCharsets.UTF_8);
    }

    private String part(String card) {
        List<String> kept = new ArrayList<>();
        for (ContentLine line : ContentLine.all(card)) {
            boolean frame = line.is("BEGIN") || line.is("END") || line.is("VERSION");
            Optional<Wanted> asked = wanted.stream()
                    .filter(one -> one.name().equals(line.name())
                            || one.name().equals(line.group().toUpperCase(Locale.ROOT) + "." + line.name()))
                    .findFirst();
            if (frame || asked.isPresent() && !asked.get().novalue()) {
                kept.add(line.raw());
            } else if (asked.isPresent()) {
                String whole = line.raw().replaceAll("\r?\n[ \t]", "").replaceAll("[\r\n]+$", "");
                kept.add(ContentLine.fold(
                        whole.substring(0, whole.length() - line.value().length())));
            }
        }
        return String.join("", kept);
    }
}
