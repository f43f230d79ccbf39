package wellhouse.formats.vcard;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wellhouse.formats.vcard.ContentLine.Param;

/// Cards of version 3.0 as 4.0 and back, line by line: what means the same in both keeps its octets, and nothing is
/// left out.
///
/// Sources: RFC 6350 (4.0), RFC 2426 (3.0), RFC 6715, and what Apple's programs write for what 3.0 lacks.
public final class CardVersions {

    private static final Pattern DATA_URI = Pattern.compile("data:([^;,]*)((?:;[^;,]*)*+),(.*)", Pattern.DOTALL);
    private static final Pattern NO_YEAR = Pattern.compile("--([0-9]{2})-?([0-9]{2})");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern WHOLE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final List<String> BINARY = List.of("PHOTO", "LOGO", "SOUND", "KEY");
    private static final List<String> DATES = List.of("BDAY", "ANNIVERSARY", "DEATHDATE");
    private static final String OMIT_YEAR = "X-APPLE-OMIT-YEAR";

    private CardVersions() {}

    /// A card in the other version.
    ///
    /// @param version `3.0` or `4.0`
    /// @return empty if it is in that version already, or in none of the two
    public static Optional<String> to(String version, String card) {
        List<ContentLine> lines = ContentLine.all(card);
        String has = lines.stream()
                .filter(line -> line.is("VERSION"))
                .map(line -> line.value().strip())
                .findFirst()
                .orElse("");
        boolean up = version.equals("4.0") && has.equals("3.0");
        boolean down = version.equals("3.0") && has.equals("4.0");
        if (!up && !down) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(card.length() + 64);
        boolean named = lines.stream().anyMatch(line -> line.is("N"));
        for (ContentLine line : lines) {
            if (line.is("VERSION")) {
                text.append("VERSION:").append(version).append("\r\n");
            } else if (down && !named && line.is("END")) {
                text.append("N:;;;;\r\n").append(line.raw());
            } else {
                text.append(up ? up(line) : down(line));
            }
        }
        return Optional.of(text.toString());
    }

    private static String up(ContentLine line) {
        List<Param> params = new ArrayList<>(line.params());
        String name = line.name();
        String value = line.value();
        boolean changed = false;
        switch (name) {
            case "X-ADDRESSBOOKSERVER-KIND" -> {
                name = "KIND";
                changed = true;
            }
            case "X-ADDRESSBOOKSERVER-MEMBER" -> {
                name = "MEMBER";
                changed = true;
            }
            default -> {}
        }
        if (BINARY.contains(name) && isEncoded(params)) {
            String type = first(params, "TYPE").toLowerCase(Locale.ROOT);
            params.removeIf(param -> param.name().equals("ENCODING")
                    || param.name().equals("TYPE")
                    || param.name().equals("VALUE"));
            value = "data:" + mediaType(name, type) + ";base64," + value.strip();
            changed = true;
        }
        if (DATES.contains(name) && !first(params, OMIT_YEAR).isEmpty()) {
            Matcher date = WHOLE.matcher(value.strip());
            if (date.matches() && date.group(1).equals(first(params, OMIT_YEAR))) {
                params.removeIf(param -> param.name().equals(OMIT_YEAR));
                value = "--" + date.group(2) + date.group(3);
                changed = true;
            }
        }
        if (isPreferred(params)) {
            params = withoutPreference(params);
            params.add(new Param("PREF", List.of("1")));
            changed = true;
        }
        changed |= params.removeIf(param -> param.name().equals("CHARSET"));
        return changed ? written(line, name, params, value) : line.raw();
    }

    private static String down(ContentLine line) {
        List<Param> params = new ArrayList<>(line.params());
        String name = line.name();
        String value = line.value();
        boolean changed = false;
        switch (name) {
            case "KIND" -> {
                name = "X-ADDRESSBOOKSERVER-KIND";
                changed = true;
            }
            case "MEMBER" -> {
                name = "X-ADDRESSBOOKSERVER-MEMBER";
                changed = true;
            }
            default -> {}
        }
        if (BINARY.contains(name)) {
            Matcher data = DATA_URI.matcher(value.strip());
            if (data.matches()) {
                boolean base64 = data.group(2).contains("base64");
                params.removeIf(
                        param -> param.name().equals("VALUE") || param.name().equals("MEDIATYPE"));
                params.add(new Param("ENCODING", List.of("b")));
                String type =
                        data.group(1).substring(data.group(1).indexOf('/') + 1).toUpperCase(Locale.ROOT);
                if (!type.isEmpty()) {
                    params.add(new Param("TYPE", List.of(type)));
                }
                value = base64
                        ? data.group(3)
                        : Base64.getEncoder()
                                .encodeToString(data.group(3).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                changed = true;
            }
        }
        if (DATES.contains(name)) {
            Matcher partial = NO_YEAR.matcher(value.strip());
            Matcher compact = COMPACT.matcher(value.strip());
            if (partial.matches()) {
                params.add(new Param(OMIT_YEAR, List.of("1604")));
                value = "1604-" + partial.group(1) + "-" + partial.group(2);
                changed = true;
            } else if (compact.matches()) {
                value = compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3);
                changed = true;
            }
        }
        if (first(params, "PREF").equals("1")) {
            params.removeIf(param -> param.name().equals("PREF"));
            params.add(new Param("TYPE", List.of("pref")));
            changed = true;
        }
        if (name.equals("TEL") && value.strip().toLowerCase(Locale.ROOT).startsWith("tel:")) {
            params.removeIf(param -> param.name().equals("VALUE"));
            value = value.strip().substring(4);
            changed = true;
        }
        return changed ? written(line, name, params, value) : line.raw();
    }

    private static boolean isEncoded(List<Param> params) {
        return params.stream()
                .anyMatch(param -> param.name().equals("ENCODING")
                                && param.values().stream()
                                        .anyMatch(value ->
                                                value.equalsIgnoreCase("b") || value.equalsIgnoreCase("base64"))
                        || param.name().equals("TYPE")
                                && param.values().stream().anyMatch(value -> value.equalsIgnoreCase("base64")));
    }

    private static String mediaType(String name, String type) {
        if (type.contains("/")) {
            return type;
        }
        String kind = name.equals("SOUND") ? "audio" : name.equals("KEY") ? "application" : "image";
        return kind + "/" + (type.isEmpty() || type.equals("base64") ? name.equals("KEY") ? "pgp-keys" : "jpeg" : type);
    }

    private static boolean isPreferred(List<Param> params) {
        return params.stream()
                .anyMatch(param -> param.name().equals("TYPE")
                        && param.values().stream().anyMatch(value -> value.equalsIgnoreCase("pref")));
    }

    private static List<Param> withoutPreference(List<Param> params) {
        List<Param> left = new ArrayList<>();
        for (Param param : params) {
            List<String> values = param.name().equals("TYPE")
                    ? param.values().stream()
                            .filter(value -> !value.equalsIgnoreCase("pref"))
                            .toList()
                    : param.values();
            if (!values.isEmpty()) {
                left.add(new Param(param.name(), values));
            }
        }
        return left;
    }

    private static String first(List<Param> params, String name) {
        return params.stream()
                .filter(param -> param.name().equals(name))
                .flatMap(param -> param.values().stream())
                .findFirst()
                .orElse("");
    }

    private static String written(ContentLine line, String name, List<Param> params, String value) {
        String all = params.stream()
                .map(param -> ";" + param.name() + "="
                        + param.values().stream().map(CardVersions::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining());
        return ContentLine.written(line.group(), name + all, value);
    }

    private static String quoted(String value) {
        return value.chars().anyMatch(here -> here == ':' || here == ';' || here == ',') ? "\"" + value + "\"" : value;
    }
}
