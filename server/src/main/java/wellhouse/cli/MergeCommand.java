package wellhouse.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.intake.Merging;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.wire.Named;
import wellhouse.wire.Twins;

/// `wellhouse merge`: makes one person of two.
@Command(name = "merge", mixinStandardHelpOptions = true)
public final class MergeCommand extends Errand {

    @Parameters(arity = "2", paramLabel = "ID|NAME")
    private List<String> who = List.of();

    @Option(names = "--take", split = ",", paramLabel = "PART")
    private Set<Merging.Part> take = EnumSet.noneOf(Merging.Part.class);

    public MergeCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    @Override
    int run(Opened opened, Voice voice) {
        Person stays = Who.is(opened.rooms(), opened.book(), who.getFirst());
        Person goes = Who.is(opened.rooms(), opened.book(), who.getLast());
        if (stays.id().equals(goes.id())) {
            throw new Refused(Code.NOTHING_FOUND, "cli.merge.same", stays.name().shown());
        }
        Id<Change> change = opened.rooms().merging().merge(opened.book(), stays, goes, take, "cli");
        voice.done(
                new Twins.Merged(Named.of(stays), Named.of(goes), change.toString()),
                "change.person.merged",
                stays,
                goes);
        return Code.OK;
    }
}
