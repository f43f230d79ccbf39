package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import wellhouse.cli.Terminal;
import wellhouse.words.Words;

/// What the command line says about itself, in each language.
final class HelpTest {

    /// What only the build runs.
    private static final String UNSEEN = "wellhouse.rehearse";

    @Test
    void everyCommandAndOptionIsExplainedInEveryLanguage() {
        Map<String, String> english = texts("en");
        for (String language : Words.LANGUAGES) {
            assertThat(texts(language))
                    .hasSizeGreaterThan(200)
                    .allSatisfy((what, text) ->
                            assertThat(text).as(language + " " + what).isNotBlank());
        }
        assertThat(texts("de"))
                .allSatisfy((what, text) -> assertThat(text)
                        .as(what)
                        .satisfiesAnyOf(
                                german -> assertThat(german).isNotEqualTo(english.get(what)),
                                same -> assertThat(same).matches("[0-9a-z_, ;:-]+.*")));
    }

    @Test
    void noHelpIsWrittenForWhatIsNotThere() {
        Map<String, String> known = texts("en");
        TreeSet<String> stale = new TreeSet<>();
        for (String key : Words.in("en").keys()) {
            if (key.startsWith("wellhouse.") && !key.startsWith("wellhouse.all.") && !known.containsKey(key)) {
                stale.add(key);
            }
        }
        assertThat(stale).isEmpty();
    }

    @Test
    void helpSpeaksTheLanguageOfTheTerminalOrTheOneAskedFor() {
        assertThat(run(Map.of("LANG", "de_DE.UTF-8"), "--help")).contains("Aufruf:", "Befehle:", "Pflege");
        assertThat(run(Map.of("LANG", "de_DE.UTF-8"), "import", "--help"))
                .contains("Aufruf: wellhouse import", "Dateien oder Ordner.", "Zeigt diese Hilfe.");
        assertThat(run(Map.of(), "import", "--help", "--lang", "de")).contains("Dateien oder Ordner.");
        assertThat(run(Map.of(), "--lang=de", "evaluate", "ties", "--help")).contains("Mit Tabulatoren");
        assertThat(run(Map.of(), "people", "--help"))
                .contains("Usage: wellhouse people", "up to 1000 (50)", "NEWEST_CONTACT");
    }

    @Test
    void aMistakeIsSaidShortAndInTheUsersLanguage() {
        Map<String, String> german = Map.of("LANG", "de_DE.UTF-8");

        assertThat(run(german, "export", "--format", "csv")).contains("Es fehlt: --out", "wellhouse export --help");
        assertThat(run(german, "today", "--minuten", "5"))
                .contains("Nicht verstanden: --minuten 5", "Meintest du: --minutes");
        assertThat(run(german, "people", "--limit", "viele")).contains("--limit kann nicht „viele“ sein");
        assertThat(run(german, "people", "--order", "AGE")).contains("„AGE“", "OLDEST_CONTACT");
        assertThat(run(german, "toady")).contains("Nicht verstanden: toady", "today");
        assertThat(run(Map.of(), "restore")).contains("Missing: FILE");
        assertThat(run(Map.of())).contains("Usage: wellhouse", "import");
        assertThat(run(german, "evaluate")).contains("Befehle:");
    }

    @Test
    void everyCommandSaysItsVersion() {
        assertThat(run(Map.of(), "import", "--version")).startsWith("wellhouse ");
        assertThat(run(Map.of(), "app-password", "create", "--version")).startsWith("wellhouse ");
    }

    private static Map<String, String> texts(String language) {
        Map<String, String> texts = new TreeMap<>();
        gather(
                Wellhouse.commands(
                        where -> {
                            throw new IllegalStateException("opens nothing");
                        },
                        terminal(new StringWriter(), Map.of("LANG", language)),
                        ""),
                texts);
        return texts;
    }

    private static void gather(CommandLine command, Map<String, String> texts) {
        CommandSpec spec = command.getCommandSpec();
        String name = spec.qualifiedName(".");
        if (name.equals(UNSEEN)) {
            return;
        }
        texts.put(
                name + ".usage.description",
                String.join(" ", spec.usageMessage().description()));
        spec.options()
                .forEach(option -> texts.put(
                        name + "." + option.longestName().substring(2), String.join(" ", option.description())));
        spec.positionalParameters()
                .forEach(word -> texts.put(
                        name + "." + word.paramLabel() + "[" + word.index() + "]",
                        String.join(" ", word.description())));
        command.getSubcommands().values().forEach(below -> gather(below, texts));
    }

    private static String run(Map<String, String> environment, String... words) {
        StringWriter said = new StringWriter();
        Wellhouse.run(terminal(said, environment), words);
        return said.toString();
    }

    private static Terminal terminal(StringWriter said, Map<String, String> environment) {
        PrintWriter to = new PrintWriter(said, true);
        return new Terminal(to, to, new BufferedReader(Reader.nullReader()), false, false, 100, environment);
    }
}
