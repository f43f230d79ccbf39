package wellhouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import wellhouse.intake.Import;
import wellhouse.intake.Reader;
import wellhouse.wire.ImportSheet;

/// Tells how an import ended.
final class ImportReport {

    private static final int FILES_AT_LENGTH = 40;
    private static final int PAIRS = 10;

    private final Voice voice;

    ImportReport(Voice voice) {
        this.voice = voice;
    }

    /// @param most rejected records to show
    void show(ImportSheet answer, int most) {
        files(answer.files());
        answer.files().stream()
                .filter(file -> file.format().isEmpty())
                .forEach(file -> voice.note("cli.import.unknown", file.file()));
        answer.rejected().stream().limit(most).forEach(one -> voice.line(one.file() + ", " + one.text()));
        int hidden =
                answer.count().rejected() - Math.min(most, answer.rejected().size());
        if (hidden > 0) {
            voice.say("cli.import.more-rejected", hidden);
        }
        Import.Count count = answer.count();
        voice.line("");
        if (answer.status().equals(Import.Status.CANCELLED.name())) {
            voice.say("cli.import.cancelled");
        }
        if (count.nothingNew()) {
            voice.say("cli.import.no-change");
        } else {
            voice.say("cli.import.done", count.newKept(), count.waiting(), count.joined(), count.interactions());
        }
        if (answer.doubles().joined() > 0) {
            voice.say("cli.import.joined-themselves", answer.doubles().joined());
        }
        if (answer.doubles().likely() > 0 && !count.nothingNew()) {
            voice.say("cli.import.likely", answer.doubles().likely());
        }
        if (!answer.ownAddresses().isEmpty() && count.interactions() > 0) {
            voice.say("cli.import.own", String.join(", ", answer.ownAddresses()));
        }
        if (!count.nothingNew()) {
            voice.say("cli.import.undo", answer.change().orElse(""));
        }
    }

    /// Tells what an import would bring.
    void foretell(ImportSheet.Foretold answer, int most) {
        files(answer.files());
        answer.files().stream()
                .filter(file -> file.format().isEmpty())
                .forEach(file -> voice.note("cli.import.unknown", file.file()));
        answer.columns().forEach((file, columns) -> {
            voice.line("");
            voice.say("cli.import.columns", file);
            columns.forEach(column -> voice.line("  " + column.heading() + " → " + meaning(column)));
        });
        answer.rejected().stream().limit(most).forEach(one -> voice.line(one.file() + ", " + one.text()));
        Import.Count count = answer.count();
        voice.line("");
        if (count.nothingNew()) {
            voice.say("cli.import.no-change-would");
        } else {
            voice.say(
                    "cli.import.would",
                    count.newKept(),
                    count.waiting(),
                    count.joined(),
                    count.interactions(),
                    count.rejected());
        }
        doubles(answer.doubles());
    }

    private void doubles(ImportSheet.Same same) {
        if (same.joined() > 0) {
            voice.say("cli.import.would-join", same.joined());
        }
        if (same.likely() > 0) {
            voice.say("cli.import.would-be-twice", same.likely());
            same.pairs().stream()
                    .limit(PAIRS)
                    .forEach(pair -> voice.say(
                            "cli.import.twice",
                            pair.one().name(),
                            pair.other().name(),
                            DoublesCommand.percent(pair.chance()),
                            DoublesCommand.why(pair.evidence())));
        }
    }

    private String meaning(Reader.Column column) {
        return voice.words()
                .say("column." + column.meaning().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void files(List<ImportSheet.OfFile> files) {
        List<List<String>> rows = new ArrayList<>();
        for (ImportSheet.OfFile file : files) {
            if (file.count() != null) {
                rows.add(row(file.file(), file.format().orElse(""), Objects.requireNonNull(file.count())));
            }
        }
        int shown = Math.min(rows.size(), FILES_AT_LENGTH);
        voice.table(
                List.of(
                        Table.Column.left(voice.words().say("cli.column.file")),
                        Table.Column.left(voice.words().say("cli.column.format")),
                        Table.Column.right(voice.words().say("cli.column.new")),
                        Table.Column.right(voice.words().say("cli.column.joined")),
                        Table.Column.right(voice.words().say("cli.column.unchanged")),
                        Table.Column.right(voice.words().say("cli.column.interactions")),
                        Table.Column.right(voice.words().say("cli.column.known")),
                        Table.Column.right(voice.words().say("cli.column.passed")),
                        Table.Column.right(voice.words().say("cli.column.rejected"))),
                rows.subList(0, shown));
        if (shown < rows.size()) {
            voice.say("cli.import.more-files", rows.size() - shown);
        }
    }

    private static List<String> row(String file, String format, Import.Count count) {
        return List.of(
                file,
                format,
                Integer.toString(count.newPeople()),
                Integer.toString(count.joined()),
                Integer.toString(count.unchanged()),
                Integer.toString(count.interactions()),
                Integer.toString(count.knownInteractions()),
                Integer.toString(count.automatic() + count.strangers()),
                Integer.toString(count.rejected()));
    }
}
