package wellhouse.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;
import wellhouse.exchange.Noting;
import wellhouse.people.Person;

/// A command that notes something of one person: `... WHO WHAT`.
abstract class AboutSomebody extends Errand {

    @Parameters(index = "0", paramLabel = "WHO")
    private String who = "";

    @Parameters(index = "1..*", paramLabel = "WHAT", arity = "1..*")
    private List<String> what = new ArrayList<>();

    private final int longest;

    AboutSomebody(Opening opening, Terminal terminal) {
        this(opening, terminal, Noting.LONGEST);
    }

    /// @param longest what may be noted, in characters
    AboutSomebody(Opening opening, Terminal terminal, int longest) {
        super(opening, terminal);
        this.longest = longest;
    }

    /// @throws Refused if nothing or too much was said, or it is nobody or may be several
    abstract int note(Opened opened, Voice voice, Person person, String text);

    @Override
    final int run(Opened opened, Voice voice) {
        String text = Rows.text(what, longest);
        return note(opened, voice, Who.is(opened.rooms(), opened.book(), who), text);
    }
}
