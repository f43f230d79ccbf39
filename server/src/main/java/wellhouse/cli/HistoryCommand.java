package wellhouse.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.wire.Changes;

/// `wellhouse history`: what was changed, newest first.
@Command(name = "history", mixinStandardHelpOptions = true)
public final class HistoryCommand extends Errand {

    private static final int PAGE = 500;

    @Option(names = "--limit", defaultValue = "20")
    private int limit;

    public HistoryCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    @Override
    int run(Opened opened, Voice voice) {
        List<Changes.Entry> entries = new ArrayList<>();
        Optional<Id<Change>> before = Optional.empty();
        Options.upTo(100_000, "--limit", limit);
        while (entries.size() < limit) {
            Optional<Id<Change>> from = before;
            int most = Math.min(PAGE, limit - entries.size());
            List<ChangeLog.Entry> page = opened.rooms()
                    .transactions()
                    .read(() -> opened.rooms().changes().recent(opened.book().id(), from, most));
            page.forEach(entry -> entries.add(Changes.Entry.of(entry, voice.words(), true)));
            if (page.size() < most) {
                break;
            }
            before = Optional.of(page.getLast().change().id());
        }
        if (voice.json()) {
            voice.json(new Changes(entries));
        } else {
            show(entries, opened.book().zone(), voice);
        }
        return entries.isEmpty() ? Code.NOTHING_FOUND : Code.OK;
    }

    private static void show(List<Changes.Entry> entries, ZoneId zone, Voice voice) {
        DateTimeFormatter clock =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        voice.table(
                List.of(
                        Table.Column.left(voice.words().say("cli.column.when")),
                        Table.Column.left(voice.words().say("cli.column.what")),
                        Table.Column.right(voice.words().say("cli.column.rows")),
                        Table.Column.left("id")),
                entries.stream()
                        .map(entry -> List.of(
                                clock.format(entry.at()),
                                entry.undone() ? voice.words().say("cli.history.undone", entry.text()) : entry.text(),
                                Long.toString(entry.rows()),
                                entry.id()))
                        .toList());
    }
}
