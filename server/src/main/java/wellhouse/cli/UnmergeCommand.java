package wellhouse.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wellhouse.people.Person;
import wellhouse.wire.Twins;

/// `wellhouse unmerge`: takes apart what was made one.
@Command(name = "unmerge", mixinStandardHelpOptions = true)
public final class UnmergeCommand extends Errand {

    @Parameters(paramLabel = "ID|NAME")
    private String who = "";

    public UnmergeCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    @Override
    int run(Opened opened, Voice voice) {
        var rooms = opened.rooms();
        Person person = Who.is(rooms, opened.book(), who);
        List<Twins.Part> apart = Twins.unmerge(rooms, opened.book(), person, "cli");
        if (apart.isEmpty()) {
            throw new Refused(
                    Code.NOTHING_FOUND, "cli.unmerge.none", person.name().shown());
        }
        if (voice.json()) {
            voice.json(new Twins.Apart(apart));
        } else {
            apart.forEach(
                    part -> voice.say("change.person.unmerged", part.person().name()));
        }
        return Code.OK;
    }
}
