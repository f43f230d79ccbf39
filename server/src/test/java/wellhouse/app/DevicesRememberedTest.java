package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.app.DavHouse.card;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.accounts.AppPassword;
import wellhouse.accounts.Devices;

/// What is known of a device outlives the server.
final class DevicesRememberedTest {

    @TempDir
    private Path folder;

    private static AppPassword known(DavHouse house, Devices.Made device) {
        return house.rooms().devices().all(house.book().id()).stream()
                .filter(one -> one.id().equals(device.entry().id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whenADeviceLastSyncedAndWhatWentWrongIsKnownAfterAStart() {
        Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Devices.Made device;
        String token;
        try (DavHouse house = DavHouse.open(folder)) {
            device = house.device();
            house.as(
                    device.user(),
                    device.password(),
                    "PUT",
                    house.home() + "everyone/ada.vcf",
                    card("u1", "Ada"),
                    "User-Agent",
                    "DAVx5/4.5");
            assertThat(house.put("bad.vcf", "no card").statusCode()).isEqualTo(403);
            token = DavHouse.token(house.sync(""));
        }
        try (DavHouse house = DavHouse.open(folder)) {
            AppPassword known = known(house, device);
            assertThat(known.used().orElseThrow()).isAfterOrEqualTo(begun);
            assertThat(known.agent()).isEqualTo("DAVx5/4.5");
            assertThat(known.failed().orElseThrow()).isAfterOrEqualTo(begun);
            assertThat(known.failure()).isEqualTo("PUT 403 valid-address-data");

            assertThat(house.as(device.user(), device.password(), "GET", house.home() + "everyone/ada.vcf", "")
                            .body())
                    .isEqualTo(card("u1", "Ada"));
            assertThat(house.sync(token))
                    .as("a sync goes on where it was")
                    .contains("sync-token")
                    .doesNotContain("ada.vcf");
        }
    }
}
