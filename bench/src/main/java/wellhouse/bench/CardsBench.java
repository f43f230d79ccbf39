package wellhouse.bench;

import ezvcard.io.text.VCardReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import wellhouse.app.Wiring;
import wellhouse.formats.Format;
import wellhouse.intake.Source;
import wellhouse.people.Name;

/// Import of vCards, doubles checked, beside ez-vcard only parsing them and SQLite only writing the rows,
/// in cards per CPU second, and how they grow.
final class CardsBench {

    private static final int RUNS = 3;

    private CardsBench() {}

    static void run(String[] words) throws Exception {
        int most = words.length > 0 ? Integer.parseInt(words[0]) : 100_000;
        for (int cards = most / 10; cards <= most; cards *= 10) {
            Path folder = Files.createTempDirectory("wellhouse-bench-cards");
            try {
                Path file = folder.resolve("cards.vcf");
                Files.writeString(file, cards(cards), StandardCharsets.UTF_8);
                double[] parse = new double[RUNS];
                double[] bring = new double[RUNS];
                double[] rows = new double[RUNS];
                for (int i = 0; i < RUNS; i++) {
                    parse[i] = Cost.of(() -> parse(file)).cpu();
                    Path data = folder.resolve("data" + i);
                    try (Wiring house = Trial.house(data)) {
                        bring[i] = Cost.of(() -> Trial.bring(house, file, Format.VCARD, Source.Tells.PEOPLE))
                                .cpu();
                    }
                    rows[i] = BareRows.copy(data, folder.resolve("rows.db")).cpu();
                    Cost.remove(data);
                }
                double alone = cards / Cost.median(parse);
                double whole = cards / Cost.median(bring);
                System.out.printf(
                        "%,9d cards: ez-vcard alone %,9.0f a CPU second, import %,9.0f (%.2f of it), its rows alone %,9.0f%n",
                        cards, alone, whole, whole / alone, cards / Cost.median(rows));
            } finally {
                Cost.remove(folder);
            }
        }
    }

    private static int parse(Path file) throws Exception {
        int cards = 0;
        try (VCardReader reader = new VCardReader(file)) {
            while (reader.readNext() != null) {
                cards++;
            }
        }
        return cards;
    }

    private static String cards(int count) {
        SplittableRandom random = new SplittableRandom(8_420);
        PeopleMaker people = new PeopleMaker(8_420, count);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Name name = people.name();
            out.append("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-").append(i);
            out.append("\r\nN:").append(name.family()).append(';').append(name.given());
            out.append(";;;\r\nFN:").append(name.shown()).append("\r\n");
            out.append("EMAIL;TYPE=INTERNET,HOME:person").append(i).append("@example.org\r\n");
            out.append("TEL;TYPE=CELL:+49 17").append(random.nextInt(100_000_000, 1_000_000_000));
            out.append("\r\nORG:").append(people.employer()).append("\r\nTITLE:Engineer\r\n");
            out.append("ADR;TYPE=HOME:;;Street ").append(i % 99).append(";City;;12345;Germany\r\n");
            out.append("BDAY:").append(people.birthday()).append("\r\n");
            out.append("NOTE:Met at event ").append(random.nextInt(300)).append("\r\nCATEGORIES:Circle ");
            out.append(i % 12).append("\r\nEND:VCARD\r\n");
        }
        return out.toString();
    }
}
