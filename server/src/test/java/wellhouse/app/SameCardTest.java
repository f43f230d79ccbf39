package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.app.DavHouse.card;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.Devices;
import wellhouse.people.ContactPoint;
import wellhouse.people.Name;
import wellhouse.people.Profile;
import wellhouse.people.Remark;
import wellhouse.sync.Clash;

/// Two devices and the house, and one card that each of them changes.
final class SameCardTest {

    private static final String MET = card("u1", "Ada", "TEL;TYPE=CELL:+43 1 111", "NOTE:Likes figures");

    private DavHouse house;

    @BeforeEach
    void open() {
        house = DavHouse.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private final class Second {
        private final Devices.Made device = house.rooms().devices().make(house.owner(), "tablet");

        HttpResponse<String> ask(String method, String name, String body, String... headers) {
            return house.as(device.user(), device.password(), method, house.home() + "everyone/" + name, body, headers);
        }
    }

    private Profile person(String shown) {
        return house.people().stream()
                .filter(person -> person.name().shown().equals(shown))
                .findFirst()
                .map(house::profile)
                .orElseThrow();
    }

    @Test
    void aDeviceThatOverwritesWhatItNeverSawLosesNothingOfTheOther() {
        Second tablet = new Second();
        house.put("ada.vcf", MET);
        String etag =
                tablet.ask("GET", "ada.vcf", "").headers().firstValue("ETag").orElseThrow();
        house.put("ada.vcf", MET.replace("111", "222"));

        String mail = MET.replace("NOTE", "EMAIL:ada@example.org\r\nNOTE");
        assertThat(tablet.ask("PUT", "ada.vcf", mail, "If-Match", etag).statusCode())
                .isEqualTo(412);
        HttpResponse<String> over = tablet.ask("PUT", "ada.vcf", mail);

        assertThat(over.statusCode()).isEqualTo(204);
        assertThat(over.headers().firstValue("ETag")).isEmpty();
        assertThat(house.get("ada.vcf").body())
                .contains("222", "ada@example.org")
                .doesNotContain("111");
        assertThat(person("Ada").points())
                .extracting(ContactPoint::value)
                .containsExactlyInAnyOrder("+43 1 222", "ada@example.org");
        assertThat(house.syncing().clashes(house.book())).isEmpty();

        tablet.ask("PUT", "ada.vcf", mail.replace("figures", "poems"));
        assertThat(house.get("ada.vcf").body()).contains("222", "poems").doesNotContain("111");
    }

    @Test
    void aDeviceThatSawTheCardIsTakenAtItsWord() {
        Second tablet = new Second();
        house.put("ada.vcf", MET);
        tablet.ask("GET", "ada.vcf", "");
        house.put("ada.vcf", MET.replace("111", "222"));
        tablet.ask("GET", "ada.vcf", "");

        assertThat(tablet.ask("PUT", "ada.vcf", MET).headers().firstValue("ETag"))
                .isPresent();
        assertThat(house.get("ada.vcf").body()).isEqualTo(MET);
        house.put("ada.vcf", MET.replace("111", "333"), "If-Match", "\"stale\"");
        assertThat(house.put("ada.vcf", MET.replace("111", "444")).statusCode()).isEqualTo(204);
    }

    @Test
    void ofWhatBothChangedTheLaterIsTakenAndTheOwnerMayTakeTheEarlier() {
        Second tablet = new Second();
        house.put("ada.vcf", MET);
        tablet.ask("GET", "ada.vcf", "");
        house.put("ada.vcf", MET.replace("figures", "engines"));
        tablet.ask("PUT", "ada.vcf", MET.replace("figures", "poems").replace("111", "222"));

        assertThat(house.get("ada.vcf").body()).contains("poems", "222").doesNotContain("engines");
        Clash clash = house.syncing().clashes(house.book()).getFirst();
        assertThat(clash.by()).isEqualTo("carddav:tablet");
        house.put("ada.vcf", house.get("ada.vcf").body().replace("END:VCARD", "EMAIL:a@example.org\r\nEND:VCARD"));

        house.syncing().settle(house.book(), clash, false);
        assertThat(house.get("ada.vcf").body())
                .contains("engines", "222", "a@example.org")
                .doesNotContain("poems");
        assertThat(person("Ada").remarks()).extracting(Remark::text).containsExactly("Likes engines");
        assertThat(house.syncing().clashes(house.book())).isEmpty();
    }

    @Test
    void anEditInTheHouseIsNotLostToADeviceThatDidNotSeeIt() {
        house.put("ada.vcf", MET);
        house.get("ada.vcf");
        house.editing()
                .put(
                        house.book(),
                        person("Ada").person().withName(Name.of("Ada", "King")),
                        "change.person.name",
                        "web");

        house.put("ada.vcf", MET.replace("111", "222"));
        assertThat(house.get("ada.vcf").body()).contains("FN:Ada King", "222");
        assertThat(person("Ada King").person().name().shown()).isEqualTo("Ada King");
    }
}
