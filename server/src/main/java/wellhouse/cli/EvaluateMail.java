package wellhouse.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wellhouse.intake.Correspondence;
import wellhouse.intake.Correspondence.Counts;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Key;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;

/// `wellhouse evaluate mail`: how often each address was met in the mail that was brought in.
@Command(name = "mail", mixinStandardHelpOptions = true)
public final class EvaluateMail extends Errand {

    private static final String HEADINGS = "address,to,cc,from,from_cc,co,list,person,kind\n";

    @Option(names = "--out", required = true, paramLabel = "FILE.csv")
    private Path out = Path.of("");

    public EvaluateMail(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    @Override
    int run(Opened opened, Voice voice) throws IOException {
        Rooms rooms = opened.rooms();
        Book book = opened.book();
        Correspondence mail = rooms.transactions().read(() -> rooms.letters().all(book.id()));
        Map<String, Counts> sorted = new TreeMap<>(mail.counts());
        Map<String, String> people = people(rooms, book, new ArrayList<>(sorted.keySet()));
        try (Writer table = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            table.write(HEADINGS);
            for (Map.Entry<String, Counts> one : sorted.entrySet()) {
                Counts its = one.getValue();
                table.write(String.join(
                        ",",
                        one.getKey(),
                        Integer.toString(its.to()),
                        Integer.toString(its.cc()),
                        Integer.toString(its.from()),
                        Integer.toString(its.fromCc()),
                        Integer.toString(its.together()),
                        Integer.toString(its.list()),
                        people.getOrDefault(one.getKey(), one.getKey()),
                        mail.kind(one.getKey()).name().toLowerCase(Locale.ROOT)));
                table.write('\n');
            }
        }
        voice.say("cli.evaluate.mail", sorted.size(), out);
        return Code.OK;
    }

    /// Whose each address is; one that is nobody's is left out.
    private static Map<String, String> people(Rooms rooms, Book book, List<String> addresses) {
        Map<String, String> people = new TreeMap<>();
        List<Key> keys =
                addresses.stream().map(one -> new Key(Key.Kind.EMAIL, one)).toList();
        Map<Key, Id<Person>> known =
                rooms.transactions().read(() -> rooms.people().whoHas(book.id(), keys));
        known.forEach((key, person) -> people.put(key.normal(), person.toString()));
        return people;
    }
}
