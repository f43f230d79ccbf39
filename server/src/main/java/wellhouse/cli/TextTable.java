package wellhouse.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A table of texts with tabs between, in UTF-8; the first line names the columns.
final class TextTable {

    /// A file that is not as it should be.
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    private TextTable() {}

    /// All lines as column and text. A line with fewer cells leaves the last columns out.
    ///
    /// @param needed columns that must be there
    /// @throws Broken if one is missing
    static List<Map<String, String>> read(Path file, List<String> needed) throws IOException, Broken {
        List<String> columns = List.of();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            List<String> cells = Arrays.asList(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns = cells;
                if (!columns.containsAll(needed)) {
                    throw new Broken(file + ": the first line must name the columns " + String.join(", ", needed));
                }
            } else if (!line.isBlank()) {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
                    row.put(columns.get(i), cells.get(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
