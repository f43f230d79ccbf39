package wellhouse.people.doubles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wellhouse.people.Name;

/// A labelled table of the samples, read in place.
record Sample(List<String> ids, List<Described> records, Map<String, String> gold) {

    /// A row by its headings.
    private record Row(Map<String, String> named) {

        String of(String heading) {
            return named.getOrDefault(heading, "");
        }
    }

    static Path folder() {
        String set = System.getenv("WELLHOUSE_SAMPLES");
        if (set != null) {
            return Path.of(set, "doubles");
        }
        Path here = Path.of("").toAbsolutePath();
        while (here.getParent() != null && !Files.exists(here.resolve("mvnw"))) {
            here = here.getParent();
        }
        return here.resolve("../shared/samples/doubles").normalize();
    }

    static Sample contactBook() {
        return read(
                "contact-book-1k/records.csv",
                "contact-book-1k/gold.csv",
                row -> described(
                        new Name(
                                row.of("full"),
                                row.of("prefix"),
                                row.of("given"),
                                row.of("middle"),
                                row.of("family"),
                                row.of("suffix"),
                                row.of("nickname")),
                        Map.of(
                                Field.EMAIL, several(row.of("emails")),
                                Field.PHONE, several(row.of("phones")),
                                Field.ORGANIZATION, List.of(row.of("org")),
                                Field.TITLE, List.of(row.of("title")),
                                Field.CITY, List.of(row.of("city")),
                                Field.BIRTHDAY, List.of(row.of("bday")),
                                Field.URL, several(row.of("url")),
                                Field.REMARK, List.of(row.of("note")))));
    }

    static Sample febrl() {
        return read(
                "dataset1.csv",
                "febrl1_gold.csv",
                row -> described(
                        Name.of(row.of("given_name"), row.of("surname")),
                        Map.of(
                                Field.STREET,
                                        List.of(row.of("street_number") + " " + row.of("address_1") + " "
                                                + row.of("address_2")),
                                Field.CITY, List.of(row.of("suburb")),
                                Field.POSTCODE, List.of(row.of("postcode")),
                                Field.BIRTHDAY, List.of(row.of("date_of_birth")),
                                Field.NUMBER, List.of(row.of("soc_sec_id")))));
    }

    static Sample fake() {
        return read(
                "fake_1000.csv",
                "fake_1000_gold.csv",
                row -> described(
                        Name.of(row.of("first_name"), row.of("surname")),
                        Map.of(
                                Field.CITY, List.of(row.of("city")),
                                Field.BIRTHDAY, List.of(row.of("dob")),
                                Field.EMAIL, List.of(row.of("email")))));
    }

    private static Described described(Name name, Map<Field, List<String>> said) {
        return new Described(List.of(name), new EnumMap<>(said));
    }

    private static List<String> several(String text) {
        return Arrays.asList(text.split("\\|"));
    }

    private static Sample read(String table, String gold, java.util.function.Function<Row, Described> row) {
        List<List<String>> rows = rows(folder().resolve(table));
        List<String> head = rows.getFirst().stream().map(String::strip).toList();
        List<String> ids = new ArrayList<>();
        List<Described> records = new ArrayList<>();
        for (List<String> cells : rows.subList(1, rows.size())) {
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < head.size(); i++) {
                named.put(head.get(i), i < cells.size() ? cells.get(i).strip() : "");
            }
            ids.add(cells.getFirst());
            records.add(row.apply(new Row(named)));
        }
        Map<String, String> labels = new HashMap<>();
        rows(folder().resolve(gold)).stream().skip(1).forEach(cells -> labels.put(cells.get(0), cells.get(1)));
        return new Sample(ids, records, labels);
    }

    private static List<List<String>> rows(Path file) {
        try {
            String text = Files.readString(file);
            List<List<String>> rows = new ArrayList<>();
            List<String> row = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"') {
                    if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        cell.append('"');
                        i++;
                    } else {
                        quoted = !quoted;
                    }
                } else if (!quoted && (c == ',' || c == '\n')) {
                    row.add(cell.toString());
                    cell.setLength(0);
                    if (c == '\n') {
                        rows.add(row);
                        row = new ArrayList<>();
                    }
                } else if (c != '\r' || quoted) {
                    cell.append(c);
                }
            }
            if (!row.isEmpty() || !cell.isEmpty()) {
                row.add(cell.toString());
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
