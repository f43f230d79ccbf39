package wellhouse.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import wellhouse.wire.Giving;
import wellhouse.wire.Shapes;
import wellhouse.wire.Sight;

/// `wellhouse asks`: the owner's asks, with what each still lacks.
@Command(name = "asks", mixinStandardHelpOptions = true)
public final class AsksCommand extends Errand {

    public AsksCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    @Override
    int run(Opened opened, Voice voice) {
        var rooms = opened.rooms();
        List<Shapes.AskShape> asks = rooms.transactions()
                .read(() -> new Giving(rooms, opened.book(), Sight.OWNER)
                        .asks(rooms.asks().all(opened.book().id())));
        return Rows.show(
                voice,
                new Shapes.Asked(asks),
                List.of("person", "what", "status", "lacks"),
                asks.stream()
                        .map(ask -> List.of(
                                ask.person().name(),
                                ask.what(),
                                ask.status().name().toLowerCase(Locale.ROOT),
                                ask.missing().stream()
                                        .map(part -> voice.words().value("give.ask.part", part.name()))
                                        .collect(Collectors.joining(", ")),
                                ask.id()))
                        .toList());
    }
}
