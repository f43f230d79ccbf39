package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The description and the house say the same.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenApiTest {

    private final OpenApi description = OpenApi.read();
    private final HttpClient client = HttpClient.newHttpClient();
    private House house;

    @BeforeAll
    void open() {
        house = House.open("127.0.0.1", 0, BareRooms.make());
    }

    @AfterAll
    void close() {
        house.close();
        client.close();
    }

    @Test
    void everyRouteForProgramsIsDescribedAndEveryDescriptionHasARoute() {
        TreeSet<String> routes = new TreeSet<>();
        house.server().unsafe.internalRouter.allHttpHandlers().forEach(route -> {
            String path = route.endpoint.path;
            if (path.startsWith("/api/") || path.equals("/health")) {
                routes.add(route.endpoint.method.name() + " " + path);
            }
        });

        assertThat(routes).isEqualTo(description.operations());
    }

    @Test
    void whatIsAnsweredIsWhatIsDescribed() throws IOException, InterruptedException {
        assertThat(description.faults("GET /health", get("/health"))).isEmpty();
        assertThat(description.faults("GET /api/openapi.yaml", get("/api/openapi.yaml")))
                .isEmpty();
    }

    @Test
    void anAnswerThatIsNotDescribedIsAFault() throws IOException, InterruptedException {
        assertThat(description.faults("GET /health", get("/"))).isNotEmpty();
        assertThat(description.faults("GET /health", get("/nowhere"))).isNotEmpty();
        assertThat(description.faults("GET /health", 200, "text/plain", "ok")).isEmpty();
        assertThat(description.faults("GET /health", 200, "text/plain", "so so"))
                .isNotEmpty();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + house.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
