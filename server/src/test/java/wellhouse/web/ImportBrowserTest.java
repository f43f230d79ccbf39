package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.people.Standing;

final class ImportBrowserTest extends BrowserTest {

    private static final Pattern RESULT = Pattern.compile(".*/imports/[0-9a-f-]{36}.*");
    private static final Pattern LOOK = Pattern.compile(".*/imports/look/[0-9a-f-]{36}.*");

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload cards(int many) {
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < many; i++) {
            cards.append("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Somebody Number" + i + "\r\nEMAIL:somebody" + i
                    + "@example.org\r\nEND:VCARD\r\n");
        }
        return file("friends.vcf", cards + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Never Ends\r\n");
    }

    /// Mail between Me and some people over some days.
    static String mail(int people, int days) {
        StringBuilder all = new StringBuilder();
        for (int person = 0; person < people; person++) {
            for (int day = 1; day <= days - person; day++) {
                String me = "Me Myself <me@home.example>";
                String them = "Person " + (char) ('A' + person) + "berg <p" + person + "@river-bank.example>";
                boolean mine = day % 2 == 0;
                all.append("From x@y Mon Jan  1 00:00:00 2024\n")
                        .append("From: ")
                        .append(mine ? me : them)
                        .append('\n')
                        .append("To: ")
                        .append(mine ? them : me)
                        .append('\n')
                        .append(mine ? "" : "Delivered-To: me@home.example\n")
                        .append("Date: ")
                        .append(day)
                        .append(" Sep 2026 10:00:00 +0000\n")
                        .append("Message-ID: <")
                        .append(person)
                        .append('-')
                        .append(day)
                        .append("@x>\n")
                        .append("Subject: About the garden ")
                        .append(day)
                        .append("\n\nHello\n\n");
            }
        }
        return all.toString();
    }

    @Test
    void filesAreDroppedReadAndTakenBack() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/imports");
        looksRight(page, "imports-1600-light");

        page.setInputFiles("[data-files]", new FilePayload[] {cards(300), file("mail.mbox", mail(8, 12))});
        page.waitForURL(LOOK);
        looksRight(page, "import-look-1600-light");
        assertThat(page.textContent("main"))
                .contains("300 people new in your book", "8 strangers for the waiting room", "1 record");
        page.click("button:has-text('Bring it in')");
        page.waitForURL(RESULT);
        page.waitForSelector("#brought");
        looksRight(page, "import-result-1600-light");

        assertThat(page.textContent("main"))
                .contains(
                        "300 people new in your book",
                        "8 strangers for the waiting room",
                        "1 record that could not be read");
        assertThat(page.textContent("main")).contains("me@home.example");
        page.click("text=Yes, mine");
        page.waitForSelector("[data-toast]");
        assertThat(page.textContent("[data-toast]")).contains("Your address: me@home.example");

        page.click("summary:has-text('Take this import back')");
        page.click("button:has-text('Take it back')");
        page.waitForSelector("h1:has-text('Taken back')");
        assertThat(rooms.transactions()
                        .read(() -> rooms.people().count(rooms.signIn().owner().book()))
                        .getOrDefault(Standing.KEPT, 0))
                .isZero();

        page.navigate(at("/imports"));
        looksRight(page, "imports-after-1600-light");
        assertThat(page.textContent("main")).contains("friends.vcf", "Taken back");
    }

    @Test
    void whatWasLookedAtAndLeftLyingIsOfferedAgain() {
        Page page = owner(PHONE, ColorScheme.LIGHT, "/imports");
        page.setInputFiles("[data-files]", new FilePayload[] {cards(3)});
        page.waitForURL(LOOK);

        page.navigate(at("/imports"));
        looksRight(page, "imports-open-360-light");
        page.click("main li a:has-text('friends.vcf')");
        page.waitForURL(LOOK);
        page.click("button:has-text('Leave it')");
        page.waitForURL(at("/imports"));
        assertThat(page.textContent("main")).doesNotContain("friends.vcf");
    }

    @Test
    void whoWouldBeHereTwiceIsShownBeforeAnythingComes() {
        String like =
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:%s\r\nEMAIL:%s\r\nORG:%s\r\nTITLE:%s\r\nADR:;;;%s;;;\r\nEND:VCARD\r\n";
        String mine = like.formatted("Ida Ladewig", "ida@gmx.example", "Verlag Nord", "Lektorin", "Kiel")
                + like.formatted("William Penhaligon", "w@harbour.example", "Harbour Trust", "Pilot", "Truro");
        String more = like.formatted("Ladewig, Ida", "ida.ladewig@post.example", "Verlag Nord", "Lektorin", "Kiel")
                + like.formatted("Bill Penhaligon", "bill@penhaligon.example", "", "", "Truro");
        Page page = owner(PHONE, ColorScheme.LIGHT, "/imports");
        page.setInputFiles("[data-files]", file("mine.vcf", mine));
        page.waitForURL(LOOK);
        page.click("button:has-text('Bring it in')");
        page.waitForURL(RESULT);
        page.waitForSelector("#brought");
        page.navigate(at("/imports"));

        page.setInputFiles("[data-files]", file("more.vcf", more));
        page.waitForURL(LOOK);
        assertThat(page.textContent("main"))
                .contains("is surely the same person as another entry", "pair that may be one person");
        assertThat(page.textContent("section[aria-labelledby=twice]"))
                .contains("William Penhaligon and Bill Penhaligon", "same family name", "same town");
        String look = page.url();
        looksRightEverywhere(look.substring(look.indexOf("/imports")), "import-look-twice");
        page.click("button:has-text('Bring it in')");
        page.waitForURL(RESULT);
        page.waitForSelector("#brought");
        looksRight(page, "import-result-twice-360-light");
        assertThat(page.textContent("main")).contains("was surely the same person as another entry");
        page.click("a:has-text('One pair: same person?')");
        page.waitForSelector(".pair-heads:has-text('Bill Penhaligon')");
    }

    private static Path folder(Path within, int cards) throws IOException {
        Path folder = Files.createDirectories(within.resolve("Address books").resolve("old"));
        for (int i = 0; i < cards; i++) {
            Files.writeString(
                    folder.resolve("card" + i + ".vcf"),
                    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Foldered Number" + i + "\r\nEND:VCARD\r\n");
        }
        Files.write(folder.resolve(".DS_Store"), new byte[] {0, 1, 2});
        Files.writeString(
                folder.resolveSibling("above.vcf"), "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Above Them\r\nEND:VCARD\r\n");
        return within.resolve("Address books");
    }

    @Test
    void aFolderIsDroppedWithAllThatIsInIt(@TempDir Path temporary) throws IOException {
        String dropped = folder(temporary, 130).toString();
        Page page = owner(WIDE, ColorScheme.LIGHT, "/imports");
        CDPSession session = page.context().newCDPSession(page);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            JsonObject data = new JsonObject();
            data.add("items", new JsonArray());
            JsonArray files = new JsonArray();
            files.add(dropped);
            data.add("files", files);
            data.addProperty("dragOperationsMask", 1);
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("x", 600);
            event.addProperty("y", 400);
            event.add("data", data);
            session.send("Input.dispatchDragEvent", event);
        }
        page.waitForURL(LOOK);

        assertThat(page.textContent("main")).contains("131 people new").doesNotContain(".DS_Store");
    }

    @Test
    void aFolderOfMoreThanAThousandFilesIsChosen(@TempDir Path temporary) throws IOException {
        Page page = owner(PHONE, ColorScheme.LIGHT, "/imports");
        looksRight(page, "imports-folder-360-light");
        page.setInputFiles("[data-folder]", folder(temporary, 1_100));
        page.waitForURL(LOOK);

        assertThat(page.textContent("main")).contains("1,101 people new").doesNotContain(".DS_Store");
    }

    @Test
    void whereAValueComesFromIsTold() {
        Page page = owner(PHONE, ColorScheme.LIGHT, "/imports");
        page.setInputFiles(
                "[data-files]",
                file(
                        "friends.vcf",
                        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ida Ladewig\r\nEMAIL:ida@post.example\r\nEND:VCARD\r\n"));
        page.waitForURL(LOOK);
        page.click("button:has-text('Bring it in')");
        page.waitForURL(RESULT);
        page.waitForSelector("#brought");
        page.navigate(at("/people?q=Ladewig"));
        page.click("a:has-text('Ida Ladewig')");
        page.click("a:has-text('Where this comes from')");
        page.waitForSelector("h1:has-text('Ida Ladewig')");

        assertThat(page.textContent("li:has-text('ida@post.example')"))
                .contains("vCard")
                .contains("friends.vcf")
                .contains("card 1");
        looksRight(page, "sources-360-light");
        page.click("p a:has-text('Ida Ladewig')");
        page.waitForSelector("h1:has-text('Ida Ladewig')");
    }

    @Test
    void aFileThatIsNothingIsNamed() {
        Page page = owner(PHONE, ColorScheme.DARK, "/imports");
        looksRight(page, "imports-360-dark");

        page.setInputFiles("[data-files]", file("holiday.bin", "\u0001\u0002\u0003 nothing at all"));
        page.waitForSelector("[role=alert]:has-text('holiday.bin')");

        looksRight(page, "imports-unknown-360-dark");
    }

    @Test
    void whatCouldNotBeReadAmongOtherFilesIsNamedWithItsReasonInTheResult() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/imports");

        page.setInputFiles("[data-files]", new FilePayload[] {
            file("friend.vcf", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ottilie Brandau\r\nEND:VCARD\r\n"),
            file("holiday.bin", "\u0001\u0002\u0003 nothing at all")
        });
        page.waitForURL(LOOK);
        page.click("button:has-text('Bring it in')");
        page.waitForURL(RESULT);
        page.waitForSelector("#rejected");

        assertThat(page.textContent(".rejected")).contains("holiday.bin").contains("of no kind Wellhouse reads");
        looksRight(page, "import-unreadable-1600-light");
    }

    @Test
    void mailOfNobodyKnownIsAskedAboutAndReadAgain() {
        String mail = mail(3, 4).replaceAll("Delivered-To:.*\n", "");
        Page page = owner(PHONE, ColorScheme.LIGHT, "/imports");

        page.setInputFiles("[data-files]", file("mail.mbox", mail));
        page.waitForURL(LOOK);
        page.waitForSelector("#whose");
        looksRight(page, "import-look-whose-360-light");
        page.click("button:has-text('Bring it in')");
        page.waitForURL(RESULT);
        page.waitForSelector("#whose");
        looksRight(page, "import-whose-360-light");
        page.fill("[name=address]", "me@home.example");
        page.click("button:has-text('Read it again')");
        page.waitForSelector("strong:has-text('3') + span:has-text('strangers for')");

        looksRight(page, "import-result-360-light");
    }

    @Test
    void theColumnsOfATableAreToldAndRemembered() {
        Page page = owner(PHONE, ColorScheme.LIGHT, "/imports");
        String table = "Alpha,Beta,Gamma,Delta\nBo,Berg,Oslo,likes tea\nCy,Dahl,Bergen,\n";

        page.setInputFiles("[data-files]", file("mine.csv", table));
        page.waitForURL(LOOK);
        page.waitForSelector("[role=alert]:has-text('No column says whom')");
        looksRight(page, "import-columns-360-light");
        page.locator("select[name=meaning]").nth(0).selectOption("given");
        page.locator("select[name=meaning]").nth(1).selectOption("family");
        page.locator("select[name=meaning]").nth(2).selectOption("city");
        page.click("button:has-text('Look again with these')");
        page.waitForSelector("strong:has-text('2') + span:has-text('people new')");
        looksRight(page, "import-columns-told-360-light");
        page.click("button:has-text('Leave it')");

        page.setInputFiles("[data-files]", file("again.csv", table));
        page.waitForURL(LOOK);
        page.waitForSelector("strong:has-text('2') + span:has-text('people new')");
        page.click("button:has-text('Bring it in')");
        page.waitForURL(RESULT);
        page.waitForSelector("#brought");

        page.navigate(at("/people?q=Bo+Berg"));
        assertThat(page.textContent("main")).contains("Bo Berg");
    }

    @Test
    void anArchiveIsLookedInto() throws java.io.IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("Takeout/Contacts/All.vcf"));
            zip.write(cards(3).buffer);
            zip.putNextEntry(new java.util.zip.ZipEntry("Takeout/archive_browser.html"));
            zip.write("<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Page page = owner(WIDE, ColorScheme.DARK, "/imports");

        page.setInputFiles("[data-files]", new FilePayload("takeout.zip", "application/zip", bytes.toByteArray()));
        page.waitForURL(LOOK);
        looksRight(page, "import-look-zip-1600-dark");

        assertThat(page.textContent("main"))
                .contains("takeout.zip/Takeout/Contacts/All.vcf", "archive_browser.html", "3 people new");
    }
}
