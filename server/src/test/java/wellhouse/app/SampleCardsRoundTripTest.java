package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import wellhouse.formats.vcard.ContentLine;
import wellhouse.formats.vcard.DeviceCard;
import wellhouse.kernel.Id;
import wellhouse.people.Editing;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;

/// Every real card there is, put by a device, renamed on its page, and read back: nothing but the name differs.
///
/// The cards are not part of the project: `../shared/samples` beside it, or where WELLHOUSE_SAMPLES says.
@EnabledIf("present")
final class SampleCardsRoundTripTest {

    private static final Pattern CARD = Pattern.compile("(?is)BEGIN:VCARD\\s.*?END:VCARD[ \\t]*(\\r?\\n|$)");

    static boolean present() {
        return Files.isDirectory(folder());
    }

    private static Path folder() {
        String said = System.getenv("WELLHOUSE_SAMPLES");
        return (said == null ? Path.of("..", "..", "shared", "samples") : Path.of(said)).resolve("vcard");
    }

    @Test
    void nothingButTheNameDiffersAfterAnEdit() throws IOException {
        List<String> cards = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                byte[] octets = Files.readAllBytes(file);
                String utf8 = new String(octets, StandardCharsets.UTF_8);
                boolean plain = utf8.indexOf('\uFFFD') < 0;
                CARD.matcher(plain ? utf8 : text)
                        .results()
                        .map(MatchResult::group)
                        .forEach(cards::add);
            }
        }
        Map<String, Integer> became = new TreeMap<>();
        for (String card : cards) {
            became.merge(roundTrip(card), 1, Integer::sum);
        }
        System.out.println(cards.size() + " cards: " + became);
        assertThat(became.get("exact")).isGreaterThan(20);
        // Only versions that are not taken, and one card without FN and N, are refused.
        assertThat(became.keySet()).isSubsetOf("exact", "of nobody", "OLD_VERSION", "NO_NAME");
    }

    /// @return what became of it: `exact`, that it is of nobody, or why it is refused
    private static String roundTrip(String card) {
        if (DeviceCard.of(card.getBytes(StandardCharsets.UTF_8)) instanceof DeviceCard.Read.Bad(DeviceCard.Wrong why)) {
            return why.toString();
        }
        try (DavHouse house = DavHouse.open()) {
            assertThat(house.put("card.vcf", card).statusCode()).isEqualTo(201);
            assertThat(house.get("card.vcf").body()).isEqualTo(card);
            Optional<Person> person = person(house);
            if (person.isEmpty()) {
                return "of nobody";
            }
            new Editing(
                            house.rooms().transactions(),
                            house.rooms().pen(),
                            house.rooms().people())
                    .put(
                            house.book(),
                            person.get().withName(Name.of("Quite", "Different")),
                            "change.person.name",
                            "web");
            String after = house.get("card.vcf").body();
            assertThat(after).contains("FN:Quite Different");
            assertThat(properties(after)).containsExactlyInAnyOrderElementsOf(properties(card));
            return "exact";
        }
    }

    private static Optional<Person> person(DavHouse house) {
        return house.rooms().transactions().read(() -> {
            Shelf shelf = house.rooms()
                    .shelves()
                    .find(house.book().id(), Shelf.Kind.CARDS, "everyone")
                    .orElseThrow();
            Optional<UUID> about = house.rooms()
                    .shelves()
                    .item(house.book().id(), shelf.id(), "card.vcf")
                    .flatMap(Item::about);
            return about.flatMap(id -> house.rooms().people().find(house.book().id(), new Id<>(id)));
        });
    }

    /// All that is on a card but for its name, as one comparable text a property.
    private static List<String> properties(String card) {
        return ContentLine.all(card).stream()
                .filter(line -> !line.is("FN") && !line.is("N") && !line.name().isEmpty())
                .map(line -> line.group() + "." + line.name() + line.params() + ":"
                        + line.value().stripTrailing())
                .toList();
    }
}
