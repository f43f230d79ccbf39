package wellhouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.people.OwnPosition;
import wellhouse.people.OwnPositions;
import wellhouse.wire.Shapes;

/// `wellhouse positions`: where the owner works and worked.
@Command(name = "positions", synopsisSubcommandLabel = "(list | add | remove)", mixinStandardHelpOptions = true)
public final class PositionsCommand {

    private PositionsCommand() {}

    /// The command with those below it.
    public static CommandLine all(Opening opening, Terminal terminal) {
        return new CommandLine(new PositionsCommand())
                .addSubcommand(Listing.of(opening, terminal, PositionsCommand::list))
                .addSubcommand(new Add(opening, terminal))
                .addSubcommand(new Remove(opening, terminal));
    }

    private static Optional<OwnPosition> find(Opened opened, Id<OwnPosition> id) {
        return opened.rooms().career().all(opened.book().id()).stream()
                .filter(position -> position.id().equals(id))
                .findFirst();
    }

    private static int told(Voice voice, OwnPositions.Written written, String key) {
        Shapes.PositionDone done = new Shapes.PositionDone(
                Shapes.PositionShape.of(written.position()), written.change().toString());
        return Rows.done(
                voice,
                done,
                key,
                written.position().organization(),
                voice.words().years(written.position().span()));
    }

    private static Listing.Sheet list(Opened opened, Voice voice) {
        List<OwnPosition> all = opened.rooms()
                .transactions()
                .read(() -> opened.rooms().career().all(opened.book().id()));
        return Listing.Sheet.of(
                Shapes.Positions.of(all),
                List.of("organization", "title-held", "when"),
                all,
                one -> List.of(
                        one.organization(),
                        one.title(),
                        voice.words().years(one.span()),
                        one.id().toString()));
    }

    /// `positions add ORGANIZATION TITLE`.
    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add extends Errand {

        @Parameters(index = "0", paramLabel = "ORGANIZATION")
        private String organization = "";

        @Parameters(index = "1..*", paramLabel = "TITLE", arity = "0..*")
        private List<String> title = new ArrayList<>();

        @Option(names = "--from", paramLabel = "DATE")
        private @Nullable String from;

        @Option(names = "--to", paramLabel = "DATE")
        private @Nullable String to;

        Add(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int run(Opened opened, Voice voice) {
            OwnPositions.Said said = new OwnPositions.Said(
                    Rows.text(List.of(organization), OwnPositions.LONGEST),
                    title.isEmpty() ? "" : Rows.text(title, OwnPositions.LONGEST),
                    date(from),
                    date(to));
            if (!said.isInOrder()) {
                throw new Refused(Code.USAGE, "cli.positions.order");
            }
            var rooms = opened.rooms();
            return told(
                    voice,
                    rooms.ownPositions().add(opened.book(), said, rooms.clock().instant(), "cli"),
                    "cli.positions.added");
        }

        private static Optional<PartialDate> date(@Nullable String typed) {
            try {
                return Optional.ofNullable(typed).map(PartialDate::parse);
            } catch (IllegalArgumentException e) {
                throw new Refused(Code.USAGE, "cli.positions.date", String.valueOf(typed));
            }
        }
    }

    /// `positions remove ID`.
    @Command(name = "remove", mixinStandardHelpOptions = true)
    static final class Remove extends AboutEntry<OwnPosition> {

        Remove(Opening opening, Terminal terminal) {
            super(opening, terminal, PositionsCommand::find);
        }

        @Override
        int run(Opened opened, Voice voice) {
            return told(
                    voice,
                    opened.rooms().ownPositions().remove(opened.book(), entry(opened), "cli"),
                    "cli.positions.removed");
        }
    }
}
