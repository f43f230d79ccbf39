package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = Browser.ADDRESS, matches = ".+")
final class FrontPageBrowserTest {

    @Test
    void aVisitorSeesThatTheHouseIsOpenAndNothingIsInTheWay() {
        try (House house = House.open("127.0.0.1", 0);
                Browser browser = Browser.open()) {
            Page page = browser.page();
            page.navigate("http://127.0.0.1:" + house.port() + "/");

            assertThat(page.locator("h1").textContent()).isEqualTo("Wellhouse");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }
}
