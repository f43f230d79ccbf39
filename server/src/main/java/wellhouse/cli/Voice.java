package wellhouse.cli;

import java.util.List;
import java.util.Optional;
import wellhouse.people.Person;
import wellhouse.wire.Json;
import wellhouse.words.Words;

/// Speaks to the user: sentences and tables on a terminal, one JSON document for programs.
public final class Voice {

    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final Terminal terminal;
    private final Words words;
    private final boolean json;

    Voice(Terminal terminal, Words words, boolean json) {
        this.terminal = terminal;
        this.words = words;
        this.json = json;
    }

    public boolean json() {
        return json;
    }

    /// Whether somebody can be asked.
    boolean interactive() {
        return terminal.interactive() && !json;
    }

    public Words words() {
        return words;
    }

    Terminal terminal() {
        return terminal;
    }

    /// The whole answer for a program.
    public void json(Object answer) {
        terminal.out().println(Json.text(answer));
    }

    /// Says what was done to two people, or answers with `document` where JSON is wanted.
    void done(Object document, String key, Person one, Person other) {
        if (json()) {
            json(document);
        } else {
            say(key, one.name().shown(), other.name().shown());
        }
    }

    /// A sentence from the bundle.
    public void say(String key, Object... details) {
        line(words.say(key, details));
    }

    /// A line as it is; what could steer the terminal is taken out.
    public void line(String text) {
        terminal.out().println(clean(text));
    }

    /// The line that says what all of it is about.
    void title(String text) {
        terminal.out().println(bold(clean(text)));
    }

    void heading(String key, Object... details) {
        line("");
        terminal.out().println(bold(clean(words.say(key, details))));
    }

    /// A sentence beside the answer.
    void note(String key, Object... details) {
        terminal.err().println(clean(words.say(key, details)));
    }

    /// A table that fits the terminal.
    void table(List<Table.Column> columns, List<List<String>> rows) {
        List<String> lines = Table.lines(columns, rows, terminal.width());
        for (int i = 0; i < lines.size(); i++) {
            String text = clean(lines.get(i));
            terminal.out().println(i == 0 ? dim(text) : text);
        }
    }

    /// Asks for yes or no; no where nobody can answer.
    boolean agrees(String key, Object... details) {
        if (!interactive()) {
            return false;
        }
        terminal.err().print(clean(words.say(key, details)) + " ");
        terminal.err().flush();
        Optional<String> answer = terminal.read();
        String yes = words.say("cli.yes");
        return answer.map(String::strip)
                .map(text -> text.isEmpty() || yes.contains(text.substring(0, 1).toLowerCase(words.locale())))
                .orElse(false);
    }

    String bold(String text) {
        return terminal.colours() ? BOLD + text + PLAIN : text;
    }

    String dim(String text) {
        return terminal.colours() ? DIM + text + PLAIN : text;
    }

    static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\u200c\\u200d]]+", " ");
    }
}
