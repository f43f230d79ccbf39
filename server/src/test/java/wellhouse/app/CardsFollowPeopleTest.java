package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.app.DavHouse.card;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wellhouse.people.Name;
import wellhouse.people.Person;

/// Cards say what their people are, whoever changed what in which order.
final class CardsFollowPeopleTest {

    private DavHouse house;

    @BeforeEach
    void open() {
        house = DavHouse.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void rename(String given) {
        Person person = house.people().getFirst();
        house.editing().put(house.book(), person.withName(Name.of(given, "Byron")), "change.person.name", "web");
    }

    @Test
    void aPersonEditedAfterADeviceWroteTheSameCardTwiceHasTheEditOnTheCard() {
        house.put("ada.vcf", card("u1", "Ada"));
        house.put("ada.vcf", card("u1", "Ada"));
        rename("Augusta");
        assertThat(house.get("ada.vcf").body()).contains("FN:Augusta Byron");
    }

    @Test
    void editsAndCardsInTurnAreAllThere() {
        for (int i = 0; i < 5; i++) {
            house.put("ada.vcf", card("u1", "Ada " + i));
            house.put("other" + i + ".vcf", card("o" + i, "Other " + i));
            assertThat(house.people()).anyMatch(one -> one.name().shown().startsWith("Ada"));
            rename("Page" + i);
            house.put("more" + i + ".vcf", card("m" + i, "More " + i));
            assertThat(house.get("ada.vcf").body()).contains("FN:Page" + i + " Byron");
        }
    }

    @Test
    void whoADevicePutsInACircleIsOnItsAddressBookAtOnce() {
        house.put("bea.vcf", card("u2", "Bea", "CATEGORIES:friends"));
        house.rooms().publishing().circle(house.book().id(), "friends", "Friends", true);
        house.put("ada.vcf", card("u1", "Ada", "CATEGORIES:friends"));
        house.put("cleo.vcf", card("u3", "Cleo"));

        String home = house.ask("PROPFIND", house.home(), "", "Depth", "1").body();
        String path = home.replaceAll("(?s).*<D:href>([^<]*/circle-[^<]*)</D:href>.*", "$1");
        String listed = house.ask(
                        "REPORT",
                        path,
                        "<C:addressbook-query xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:carddav'><D:prop>"
                                + "<C:address-data/></D:prop></C:addressbook-query>",
                        "Depth",
                        "1")
                .body();
        assertThat(listed).contains("FN:Ada", "FN:Bea").doesNotContain("FN:Cleo");
    }
}
