package wellhouse.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `wellhouse rehearse`: opens an empty house, visits it once and closes it, so that Java can note what a start needs.
@Command(name = "rehearse", hidden = true)
final class Rehearse implements Callable<Integer> {

    private static final List<String> VISITS = List.of("/health", "/api/openapi.yaml");

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (House house = House.open("127.0.0.1", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            for (String path : VISITS) {
                URI page = URI.create("http://127.0.0.1:" + house.port() + path);
                client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
            }
        }
        return 0;
    }
}
