package wellhouse.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wellhouse.accounts.Devices;
import wellhouse.cli.SignInLink;
import wellhouse.cli.Terminal;
import wellhouse.demo.SampleBook;
import wellhouse.store.StoreConfig;

/// `wellhouse rehearse`: opens a house with a small made-up book, looks around in it and closes it, so that Java can
/// note what a start needs.
@Command(name = "rehearse", hidden = true)
final class Rehearse implements Callable<Integer> {

    private static final List<String> VISITS = List.of("/health", "/api/openapi.yaml", "/");
    private static final String MAIL = "mail.mbox";
    private static final String CARDS = "cards.vcf";
    private static final Map<String, String> FILES = Map.of(MAIL, """
            From ana@example.org Mon Jan 15 10:00:00 2024
            From: =?UTF-8?Q?Ana_Ru=C3=ADz?= <ana@example.org>
            To: Robin <robin@example.org>, "Ruiz, Ben" <ben@example.org>
            Cc: carl@example.org (Carl)
            Delivered-To: robin@example.org
            Date: Mon, 15 Jan 2024 10:00:00 +0100
            Subject: =?UTF-8?B?R3LDvMOfZQ==?=
            Message-ID: <1@example.org>

            Hello

            From robin@example.org Tue Jan 16 10:00:00 2024
            From: robin@example.org
            To: ana@example.org
            X-Gmail-Labels: Sent
            Date: 16 Jan 24 10:00 GMT
            Subject: Hello

            Hello
            """, CARDS, """
            BEGIN:VCARD
            VERSION:3.0
            UID:1
            N:Ruiz;Ana;;;
            FN:Ana Ruiz
            EMAIL:ana@example.org
            TEL;TYPE=CELL:+49 170 1000000
            ORG:Example
            ADR;TYPE=HOME:;;Street 1;City;;12345;Germany
            BDAY:1980-01-11
            NOTE:Met at an event
            CATEGORIES:Friends
            END:VCARD
            """);
    private static final List<List<String>> COMMANDS = List.of(
            List.of("today"),
            List.of("today", "--json"),
            List.of("people", "a"),
            List.of("log", "coffee with Ana Ruiz yesterday"),
            List.of("undo"),
            List.of("import", MAIL, CARDS),
            List.of("import", MAIL));
    private static final int PEOPLE = 20;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("wellhouse-rehearsal");
        try {
            visit(folder);
            command(folder);
        } finally {
            Demo.delete(folder);
        }
        return 0;
    }

    private static void visit(Path folder) throws IOException, InterruptedException {
        try (Wiring wiring = Wiring.open(StoreConfig.embedded(folder, InstantSource.system()));
                House house = House.open("127.0.0.1", 0, wiring.rooms());
                HttpClient client = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            var book = wiring.book();
            var today = book.dayOf(wiring.rooms().clock().instant());
            SampleBook.fill(wiring.rooms(), book, today, new SampleBook.Size(PEOPLE, 1, 8420, "en", false));
            String address = "http://127.0.0.1:" + house.port();
            get(client, SignInLink.of(address, wiring.rooms().signIn().link(wiring.owner())));
            for (String path : VISITS) {
                get(client, address + path);
            }
            sync(client, address, wiring.rooms().devices().make(wiring.owner(), "rehearsal"));
        }
    }

    /// What a device asks when it syncs.
    private static void sync(HttpClient client, String address, Devices.Made device)
            throws IOException, InterruptedException {
        String book = address + "/dav/addressbooks/" + device.user() + "/everyone/";
        String password = Base64.getEncoder()
                .encodeToString((device.user() + ":" + device.password()).getBytes(StandardCharsets.UTF_8));
        String spaces = " xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:carddav'>";
        String wanted = "<prop><getetag/></prop>";
        String card =
                Objects.requireNonNull(FILES.get(CARDS)).replace("Ana", "Lou").replace("ana@", "lou@");
        List<List<String>> asked = List.of(
                List.of("PROPFIND", book, "<propfind" + spaces + wanted + "</propfind>"),
                List.of("PUT", book + "a.vcf", card),
                List.of("PUT", book + "a.vcf", card.replace("Example", "Elsewhere")),
                List.of("GET", book + "a.vcf", ""),
                List.of(
                        "REPORT",
                        book,
                        "<sync-collection" + spaces + "<sync-token/><sync-level>1</sync-level>" + wanted
                                + "</sync-collection>"),
                List.of(
                        "REPORT",
                        book,
                        "<C:addressbook-query" + spaces + wanted + "<C:filter><C:prop-filter name='FN'><C:text-match>"
                                + "ana</C:text-match></C:prop-filter></C:filter></C:addressbook-query>"),
                List.of("DELETE", book + "a.vcf", ""));
        for (List<String> one : asked) {
            client.send(
                    HttpRequest.newBuilder(URI.create(one.get(1)))
                            .header("Authorization", "Basic " + password)
                            .header("Depth", "1")
                            .method(one.getFirst(), HttpRequest.BodyPublishers.ofString(one.getLast()))
                            .build(),
                    BodyHandlers.discarding());
        }
    }

    private static void get(HttpClient client, String page) throws IOException, InterruptedException {
        client.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.discarding());
    }

    private static void command(Path folder) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Terminal terminal = new Terminal(
                nowhere, nowhere, new BufferedReader(Reader.nullReader()), false, false, 80, Map.of("LANG", "en"));
        for (List<String> words : COMMANDS) {
            List<String> all = new ArrayList<>(List.of(words.getFirst(), "--data", folder.toString()));
            words.stream()
                    .skip(1)
                    .map(word -> FILES.containsKey(word) ? folder.resolve(word).toString() : word)
                    .forEach(all::add);
            Wellhouse.run(terminal, all.toArray(String[]::new));
        }
    }
}
