package wellhouse.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// What people of the made-up book say, do and are called, from text files beside this class.
final class Texts {

    /// Given names of women and men, and family names, of one part of the world.
    record Culture(List<String> women, List<String> men, List<String> families) {}

    private final Map<String, List<String>> sections = new HashMap<>();
    private final List<Culture> cultures = new ArrayList<>();

    /// @param language `de`, or anything else for English
    Texts(String language) {
        List<String> section = new ArrayList<>();
        for (String line : lines(language.equals("de") ? "de.txt" : "en.txt")) {
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
            } else {
                section.add(line);
            }
        }
        for (String line : lines("names.txt")) {
            String[] parts = line.split(";", -1);
            cultures.add(new Culture(names(parts[0]), names(parts[1]), names(parts[2])));
        }
    }

    List<String> all(String section) {
        return Objects.requireNonNull(sections.get(section), section);
    }

    String any(String section, SplittableRandom random) {
        return any(all(section), random);
    }

    Culture culture(SplittableRandom random) {
        return any(cultures, random);
    }

    static <T> T any(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> names(String part) {
        return List.of(part.split(",", -1));
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
