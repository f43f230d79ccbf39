package wellhouse.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wellhouse.intake.Doubles;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// `wellhouse unmerge`: takes apart what was made one.
@Command(name = "unmerge", mixinStandardHelpOptions = true)
public final class UnmergeCommand extends Errand {

    @Parameters(paramLabel = "ID|NAME")
    private String who = "";

    public UnmergeCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    /// One part that is a person again.
    record Part(Named person, String change) {}

    /// What was done.
    record Done(List<Part> apart) {}

    @Override
    int run(Opened opened, Voice voice) {
        var rooms = opened.rooms();
        Person person = Who.is(rooms, opened.book(), who);
        List<Doubles.Merged> parts = rooms.transactions()
                .read(() -> rooms.doubles().partsOf(opened.book().id(), person.id()));
        if (parts.isEmpty()) {
            throw new Refused(
                    Code.NOTHING_FOUND, "cli.unmerge.none", person.name().shown());
        }
        List<Part> apart = parts.stream()
                .flatMap(part -> {
                    Optional<Id<Change>> change =
                            rooms.merging().unmerge(opened.book(), part.person().id(), "cli");
                    return change.map(id -> new Part(Named.of(part.person()), id.toString())).stream();
                })
                .toList();
        if (voice.json()) {
            voice.json(new Done(apart));
        } else {
            apart.forEach(
                    part -> voice.say("change.person.unmerged", part.person().name()));
        }
        return Code.OK;
    }
}
