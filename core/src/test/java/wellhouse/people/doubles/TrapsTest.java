package wellhouse.people.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// People of the contact book who only look like one: couples, twins, namesakes, those who read one mailbox.
@EnabledIf("present")
final class TrapsTest {

    private static final Pattern TRAP =
            Pattern.compile("\\{\"type\": \"([a-z_]+)\", \"people\": \\[\"(p\\d+)\", \"(p\\d+)\"\\]\\}");

    private record Trap(String kind, String one, String other) {}

    static boolean present() {
        return Files.isDirectory(Sample.folder());
    }

    private static List<Trap> traps() throws IOException {
        Matcher found = TRAP.matcher(Files.readString(Sample.folder().resolve("contact-book-1k/truth.json")));
        List<Trap> traps = new ArrayList<>();
        while (found.find()) {
            traps.add(new Trap(found.group(1), found.group(2), found.group(3)));
        }
        return traps;
    }

    @Test
    void nobodyInATrapIsJoinedByThemselves() throws IOException {
        Sample sample = Sample.contactBook();
        Register register = new Register();
        sample.records().forEach(register::add);
        List<Integer> person = register.resolve().person();
        Map<String, Integer> caught = new TreeMap<>();
        Map<String, Integer> all = new TreeMap<>();
        for (Trap trap : traps()) {
            all.merge(trap.kind, 1, Integer::sum);
            List<Integer> ones = records(sample, trap.one);
            List<Integer> others = records(sample, trap.other);
            boolean joined = ones.stream()
                    .anyMatch(one ->
                            others.stream().anyMatch(other -> person.get(one).equals(person.get(other))));
            caught.merge(trap.kind, joined ? 1 : 0, Integer::sum);
        }

        assertThat(all.keySet())
                .contains(
                        "couple_shared_email",
                        "couple_shared_landline",
                        "role_mailbox",
                        "homonym",
                        "homonym_same_company",
                        "senior_junior",
                        "twins",
                        "same_surname_colleague");
        assertThat(caught.values()).as("%s of %s", caught, all).containsOnly(0);
    }

    private static List<Integer> records(Sample sample, String person) {
        return IntStream.range(0, sample.ids().size())
                .filter(record -> person.equals(sample.gold().get(sample.ids().get(record))))
                .boxed()
                .toList();
    }
}
