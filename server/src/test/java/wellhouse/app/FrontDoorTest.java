package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

final class FrontDoorTest {

    @Test
    void aVisitorIsToldThatTheHouseIsOpen() throws IOException, InterruptedException {
        HttpResponse<String> page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("<h1>Wellhouse</h1>").contains("The house is open.");
    }

    @Test
    void aWatcherIsToldThatAllIsWell() throws IOException, InterruptedException {
        assertThat(get("/health").body()).isEqualTo("ok");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (House house = House.open("127.0.0.1", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + house.port() + path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
