package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wellhouse.exchange.Help;
import wellhouse.people.Channel;
import wellhouse.people.Listing;
import wellhouse.people.Remark;
import wellhouse.people.Role;
import wellhouse.people.Tier;
import wellhouse.ties.Relation;
import wellhouse.ties.Rhythm;
import wellhouse.ties.State;
import wellhouse.timeline.Interaction;
import wellhouse.today.Act;
import wellhouse.web.frame.Params;
import wellhouse.words.Words;

/// What pages say stands in the message bundles, in every language, and nowhere else.
final class WordsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern SAID = Pattern.compile("say\\(\"([a-z0-9.-]+)\"[,)]");
    private static final Pattern IN_CODE = Pattern.compile(
            "\"((?:change|reason|enter|welcome|fault|problem|home|people|person)\\.[a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern SHOWN_ATTRIBUTE =
            Pattern.compile("(?:aria-label|placeholder|title|alt)=\"[^\"$]*[A-Za-z][^\"]*\"");

    /// Never in the interface; see the product's words.
    private static final List<String> BANNED = List.of(
            "lead score", "prospect", "pipeline", "blast", "campaign", "contacts owned", "streak", "overdue", "score");

    /// Help of the command line: no ICU patterns.
    private static final String HELP = "wellhouse.";

    /// Names of columns in files for measuring.
    private static final String COLUMNS = "wellhouse.evaluate.";

    @Test
    void everyLanguageHasTheSameMessages() {
        for (String language : Words.LANGUAGES) {
            assertThat(Words.in(language).keys())
                    .as(language)
                    .isEqualTo(Words.in("en").keys());
        }
    }

    @Test
    void everyMessageSpeaksOfTheSameDetailsInEveryLanguage() {
        for (String language : Words.LANGUAGES) {
            for (String key : Words.in("en").keys()) {
                if (key.startsWith(HELP)) {
                    continue;
                }
                assertThat(details(language, key)).as(language + " " + key).isEqualTo(details("en", key));
            }
        }
    }

    @Test
    void everyMessageThatIsSaidIsWritten() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path template : files(TEMPLATES, ".jte")) {
            collect(SAID, Files.readString(template), missing);
        }
        for (Path source : files(Path.of("src/main/java/wellhouse/web"), ".java")) {
            collect(IN_CODE, Files.readString(source), missing);
        }
        for (Path source : files(Path.of("../core/src/main/java/wellhouse"), ".java")) {
            collect(Pattern.compile("\"(reason\\.[a-z0-9.-]+)\""), Files.readString(source), missing);
        }
        Set<String> written = Words.in("en").keys();
        // What ends in a dot, or stands for an enum's values, is the beginning of a family of messages.
        missing.removeIf(key -> written.contains(key)
                || written.stream().anyMatch(one -> one.startsWith(key.endsWith(".") ? key : key + ".")));

        assertThat(missing).isEmpty();
    }

    @Test
    void everyValueThatIsShownHasItsWord() {
        Map<String, Class<? extends Enum<?>>> families = Map.ofEntries(
                Map.entry("state", State.class),
                Map.entry("person.state", State.class),
                Map.entry("person.rhythm", Rhythm.From.class),
                Map.entry("tier", Tier.class),
                Map.entry("tier.long", Tier.class),
                Map.entry("role", Role.class),
                Map.entry("channel", Channel.class),
                Map.entry("hello", Channel.class),
                Map.entry("kind", Interaction.Kind.class),
                Map.entry("direction", Interaction.Direction.class),
                Map.entry("currency", Help.Currency.class),
                Map.entry("remark", Remark.Kind.class),
                Map.entry("relation", Relation.Kind.class),
                Map.entry("act", Act.Kind.class),
                Map.entry("order", Listing.Order.class));
        Set<String> missing = new TreeSet<>();
        families.forEach((family, values) -> {
            for (Enum<?> value : values.getEnumConstants()) {
                missing.add(family + "." + Params.word(value));
            }
        });
        missing.removeAll(Words.in("en").keys());

        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHoldsWordsOfItsOwn() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".jte")) {
            String text = Files.readString(template);
            Matcher attribute = SHOWN_ATTRIBUTE.matcher(text);
            while (attribute.find()) {
                wrong.add(template + ": " + attribute.group());
            }
            for (String line : visible(text).split("\n")) {
                if (line.matches(".*\\p{L}{2,}.*")) {
                    wrong.add(template + ": " + line.strip());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void noMessageUsesAWordThatHasNoPlaceHere() {
        Set<String> wrong = new TreeSet<>();
        for (String key : Words.in("en").keys()) {
            if (key.startsWith(COLUMNS)) {
                continue;
            }
            String text = Words.in("en").pattern(key).toLowerCase(Locale.ROOT);
            BANNED.stream().filter(text::contains).forEach(word -> wrong.add(key + ": " + word));
        }

        assertThat(wrong).isEmpty();
    }

    private static Set<String> details(String language, String key) {
        return new TreeSet<>(new MessageFormat(Words.in(language).pattern(key)).getArgumentNames());
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    /// What of a template a visitor would read: no tags, no expressions, no control structures.
    private static String visible(String template) {
        String text = template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?s)<svg.*?</svg>", "");
        text = text.replaceAll("(?m)^\\s*(@import|@param|@else\\b|@end|@elseif|@if|@for|!\\{).*$", "");
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        boolean tag = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '$' && i + 1 < text.length() && text.charAt(i + 1) == '{' || depth > 0 && c == '{') {
                depth++;
                i += c == '$' ? 1 : 0;
            } else if (depth > 0) {
                depth -= c == '}' ? 1 : 0;
            } else if (tag) {
                tag = c != '>';
            } else if (c == '<') {
                tag = true;
            } else {
                kept.append(c);
            }
        }
        String call = "@(?:template\\.[a-z.-]+|if|elseif|for)";
        String deep = "\\((?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*\\)";
        return kept.toString()
                .replaceAll("@template\\.[a-z.-]+\\([^@`]*@`", "")
                .replaceAll(call + deep + "|@(else|endif|endfor)", "")
                .replaceAll("&[a-z]+;", "");
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
