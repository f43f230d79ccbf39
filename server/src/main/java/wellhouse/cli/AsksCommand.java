package wellhouse.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/// `wellhouse asks`: the owner's asks, with what each still lacks.
@Command(name = "asks", mixinStandardHelpOptions = true)
public final class AsksCommand extends Errand {

    public AsksCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    /// The whole answer.
    record Answer(List<Wire.AskShape> asks) {}

    @Override
    int run(Opened opened, Voice voice) {
        var rooms = opened.rooms();
        List<Wire.AskShape> asks = rooms.transactions()
                .read(() -> new Wire(rooms, opened.book())
                        .asks(rooms.asks().all(opened.book().id())));
        return Rows.show(
                voice,
                new Answer(asks),
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
