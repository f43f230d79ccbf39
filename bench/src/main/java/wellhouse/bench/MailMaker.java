package wellhouse.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Makes believable mail of invented people, the same for the same seed: a few friends who write often, many who
/// write seldom, lists, newsletters, robots; long headers, attachments; some of it odd as real mail is.
///
/// `MailMaker mbox FILE [MESSAGES [MEGABYTES [SEED]]]` writes an archive (mboxrd) and beside it
/// `FILE.truth.tsv` (address, messages from it, to it, with it in copy; over distinct messages) and
/// `FILE.counts.csv`, as `evaluate mail` writes it. `MailMaker maildir DIR ...` writes the same messages as
/// a Maildir, for programs that read no mbox.
public final class MailMaker {

    private static final String OWNER = "robin.hale@wellhouse.example";
    private static final String[] GIVEN = {
        "Ana", "Ben", "Chidi", "Dagny", "Elif", "Fatima", "Goran", "Hana", "Ines", "Jörg", "Kofi", "Léa", "Mateo",
        "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Søren", "Tomasz", "Ulla", "Vikram", "Wen", "Ximena", "Yusuf",
        "Zoë"
    };
    private static final String[] FAMILY = {
        "Ruiz", "Okafor", "Müller", "Nguyen", "Haddad", "Lindqvist", "Petrov", "Sato", "Brown", "Kowalski", "Dubois",
                "Costa",
        "Ivers", "Marsh", "Ó Briain", "van Dijk", "Gül", "Horváth", "Jensen", "Kaya", "Lopez", "Meier", "Novak", "Quist"
    };
    private static final String[] HOSTS = {"post.example", "mail.example.org", "firm.example.com", "uni.example.edu"};
    private static final String WORDS =
            "the lamp on our shore keeps turning while boats come home and someone writes a line "
                    + "about bread rain music grants letters gardens bicycles and the meeting we moved to thursday";
    private static final Charset LATIN = Charset.forName("windows-1252");

    private final SplittableRandom random;
    private final String[] words = WORDS.split(" ");
    private final List<String[]> people = new ArrayList<>();
    private final Map<String, int[]> truth = new TreeMap<>();
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Set<String> counted = new HashSet<>();
    private Instant now = Instant.parse("2016-01-04T07:00:00Z");
    private byte @org.jspecify.annotations.Nullable [] last;

    public MailMaker(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < 1_500; i++) {
            String given = GIVEN[random.nextInt(GIVEN.length)];
            String family = FAMILY[random.nextInt(FAMILY.length)];
            String local = ascii(given + "." + family).replace(" ", "").toLowerCase(Locale.ROOT) + i;
            people.add(new String[] {given, family, local + "@" + HOSTS[random.nextInt(HOSTS.length)]});
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2 || !List.of("mbox", "maildir").contains(arguments[0])) {
            System.err.println("MailMaker mbox|maildir PATH [MESSAGES [MEGABYTES [SEED]]]");
            System.exit(2);
        }
        int messages = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 50_000;
        long bytes = (arguments.length > 3 ? Long.parseLong(arguments[3]) : 390) << 20;
        MailMaker maker = new MailMaker(arguments.length > 4 ? Long.parseLong(arguments[4]) : 8_420);
        Path path = Path.of(arguments[1]);
        if (arguments[0].equals("mbox")) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
                maker.mbox(out, messages, bytes);
            }
            maker.truth(path.resolveSibling(path.getFileName() + ".truth.tsv"));
            Files.write(path.resolveSibling(path.getFileName() + ".counts.csv"), maker.counts());
        } else {
            maker.maildir(path, messages, bytes);
        }
    }

    /// Writes an archive.
    ///
    /// @param bytes how large it is to become, roughly
    public void mbox(OutputStream out, int messages, long bytes) throws IOException {
        for (int i = 0; i < messages; i++) {
            byte[] message = message(i, (int) (bytes / messages));
            String from = "From mail@wellhouse.example " + asctime(now) + "\n";
            out.write(from.getBytes(StandardCharsets.US_ASCII));
            out.write(message);
            out.write('\n');
        }
    }

    /// Writes the same messages as a Maildir.
    public void maildir(Path folder, int messages, long bytes) throws IOException {
        for (String part : List.of("cur", "new", "tmp")) {
            Files.createDirectories(folder.resolve(part));
        }
        for (int i = 0; i < messages; i++) {
            Path file = folder.resolve("cur").resolve(now.getEpochSecond() + "." + i + ".wellhouse:2,S");
            Files.write(file, message(i, (int) (bytes / messages)));
        }
    }

    /// Writes what a right reader counts.
    private void truth(Path file) throws IOException {
        try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            truth.forEach((address, n) -> out.println(address + "\t" + n[0] + "\t" + n[1] + "\t" + n[2]));
        }
    }

    /// What a right reader counts for the owner: `address,to,cc,from,from_cc,co,list`, by address.
    public List<String> counts() {
        List<String> lines = new ArrayList<>();
        counts.forEach((address, n) -> {
            StringBuilder line = new StringBuilder(address);
            for (int one : n) {
                line.append(',').append(one);
            }
            lines.add(line.toString());
        });
        return lines;
    }

    /// Notes what a message is for the owner; called once for each.
    private void met(String address, int column) {
        counts.computeIfAbsent(address, any -> new int[6])[column]++;
    }

    /// The next message; every fiftieth is a copy of the one before.
    private byte[] message(int number, int size) {
        byte[] before = last;
        if (before != null && number % 50 == 49) {
            return before;
        }
        now = now.plusSeconds(random.nextLong(60, 11_000));
        double kind = random.nextDouble();
        StringBuilder head = new StringBuilder(4_096);
        String id = Long.toHexString(random.nextLong()) + "." + number + "@wellhouse.example";
        boolean eightBit = random.nextInt(100) == 0;
        boolean withId = random.nextInt(200) != 0;
        trace(head);
        if (kind < .20) {
            list(head, id);
        } else if (kind < .40) {
            robot(head, id);
        } else {
            personal(head, id, kind < .65, eightBit);
        }
        if (withId) {
            head.append("Message-ID: <").append(id).append(">\n");
        }
        String subject = sentence(3 + random.nextInt(6));
        head.append("Subject: ")
                .append(random.nextInt(5) == 0 ? encoded(subject + " – über") : subject)
                .append(" ")
                .append(number)
                .append("\nDate: ")
                .append(date())
                .append("\n");
        last = finish(head.toString(), size, eightBit);
        return last;
    }

    private byte[] finish(String head, int size, boolean eightBit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(size * 2);
        out.writeBytes(head.getBytes(eightBit ? LATIN : StandardCharsets.UTF_8));
        body(out, size - head.length());
        byte[] bytes = out.toByteArray();
        if (random.nextInt(50) == 0) {
            return new String(bytes, StandardCharsets.ISO_8859_1)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
        return bytes;
    }

    private void personal(StringBuilder head, String id, boolean mine, boolean eightBit) {
        String[] friend = person();
        List<String[]> copies = new ArrayList<>();
        for (int i = random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(5); i > 0; i--) {
            copies.add(person());
        }
        String[] owner = {"Robin", "Hale", OWNER};
        head.append("From: ").append(mailbox(mine ? owner : friend, eightBit)).append("\nTo: ");
        // One in ten of what comes in goes to somebody else, with a copy for the owner.
        boolean copied = !mine && random.nextInt(10) == 0;
        String[] first = copied ? person() : mine ? friend : owner;
        if (copied) {
            copies.add(owner);
        }
        head.append(mailbox(first, eightBit)).append("\n");
        count(id, mine ? owner[2] : friend[2], 0);
        count(id, first[2], 1);
        met(friend[2], mine ? 0 : copied ? 3 : 2);
        Set<String> seen = new HashSet<>(Set.of(friend[2], OWNER));
        if (seen.add(first[2])) {
            met(first[2], 4);
        }
        copies.stream().filter(one -> seen.add(one[2])).forEach(one -> met(one[2], mine ? 1 : 4));
        for (int i = 0; i < copies.size(); i++) {
            head.append(i == 0 ? "Cc: " : ",\n ").append(mailbox(copies.get(i), eightBit));
            count(id, copies.get(i)[2], 2);
        }
        head.append(copies.isEmpty() ? "" : "\n");
        if (!mine) {
            head.append("Delivered-To: ").append(OWNER).append("\n");
        }
    }

    private void list(StringBuilder head, String id) {
        int list = random.nextInt(12);
        String[] writer = person();
        head.append("From: ")
                .append(mailbox(writer, false))
                .append("\nTo: list")
                .append(list);
        head.append("@lists.example.org\nList-Id: Talk of list ")
                .append(list)
                .append(" <list")
                .append(list);
        head.append(".lists.example.org>\nPrecedence: list\nList-Post: <mailto:list")
                .append(list);
        head.append("@lists.example.org>\nDelivered-To: ").append(OWNER).append("\n");
        met(writer[2], 5);
        counts.computeIfAbsent("list" + list + "@lists.example.org", any -> new int[6]);
        count(id, writer[2], 0);
        count(id, "list" + list + "@lists.example.org", 1);
    }

    private void robot(StringBuilder head, String id) {
        String from = List.of("no-reply", "newsletter", "notifications", "bounce+3f2a")
                        .get(random.nextInt(4)) + "@shop" + random.nextInt(40) + ".example";
        head.append("From: \"The shop\" <").append(from).append(">\nTo: ").append(OWNER);
        head.append("\nList-Unsubscribe: <https://shop.example/u/").append(id).append(">\n");
        head.append("Delivered-To: ").append(OWNER).append("\n");
        met(from, 2);
        count(id, from, 0);
        count(id, OWNER, 1);
    }

    private void count(String id, String address, int column) {
        if (counted.add(id + column + address)) {
            truth.computeIfAbsent(address, any -> new int[3])[column]++;
        }
    }

    /// Few are written to often: the rank is drawn with a long tail.
    private String[] person() {
        return people.get((int) (people.size() * Math.pow(random.nextDouble(), 3)));
    }

    private String mailbox(String[] who, boolean eightBit) {
        String name = who[0] + " " + who[1];
        boolean ascii = ascii(name).equals(name);
        return switch (random.nextInt(20)) {
            case 0 -> who[2];
            case 1 -> who[2] + " (" + ascii(name) + ")";
            case 2 -> "\"" + ascii(who[1] + ", " + who[0]) + "\" <" + who[2] + ">";
            case 3 -> ascii(who[1] + ", " + who[0]) + " <" + who[2] + ">";
            case 4 -> "<" + who[2] + ">";
            default -> (ascii || eightBit ? name : encoded(name)) + " <" + who[2] + ">";
        };
    }

    private void trace(StringBuilder head) {
        head.append("Return-Path: <envelope@post.example>\n");
        for (int hop = 0; hop < 4; hop++) {
            head.append("Received: from relay")
                    .append(hop)
                    .append(".example (relay")
                    .append(hop);
            head.append(".example [192.0.2.")
                    .append(random.nextInt(256))
                    .append("])\n\tby mx.wellhouse.example with ESMTPS id ");
            head.append(Long.toHexString(random.nextLong()))
                    .append("\n\tfor <")
                    .append(OWNER)
                    .append(">; ");
            head.append(DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)))
                    .append("\n");
        }
        head.append("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=post.example; s=one;\n");
        for (int line = 0; line < 6; line++) {
            head.append(" ").append(base64(54)).append("\n");
        }
        head.append("ARC-Seal: i=1; a=rsa-sha256; t=")
                .append(now.getEpochSecond())
                .append("; cv=none;\n b=");
        head.append(base64(54)).append("\n X-").append(base64(30)).append("\n");
        head.append("X-Spam-Status: No, score=-2.1\nMIME-Version: 1.0\nUser-Agent: Mozilla/5.0\nReferences: <");
        head.append(base64(24)).append("@post.example>\n\t<").append(base64(24)).append("@post.example>\n");
        head.append("Content-Type: multipart/mixed; boundary=\"=-wellhouse\"\n");
    }

    /// One date in twenty is odd.
    private String date() {
        ZonedDateTime at = now.atZone(ZoneOffset.ofHours(random.nextInt(-8, 10)));
        return switch (random.nextInt(100)) {
            case 0 -> asctime(now);
            case 1 ->
                DateTimeFormatter.ofPattern("EEE,  d MMM yyyy HH:mm:ss Z", Locale.US)
                        .format(at);
            case 2 ->
                DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss Z", Locale.US).format(at);
            case 3 ->
                DateTimeFormatter.ofPattern("EEE, dd MMM yy HH:mm:ss Z", Locale.US)
                        .format(at);
            case 4 ->
                DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z '(CET)'", Locale.US)
                        .format(at);
            default ->
                DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US)
                        .format(at);
        };
    }

    private static String asctime(Instant at) {
        return DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.US).format(at.atOffset(ZoneOffset.UTC));
    }

    private void body(ByteArrayOutputStream out, int size) {
        StringBuilder text = new StringBuilder("\n--=-wellhouse\nContent-Type: text/plain; charset=utf-8\n\n");
        // Sizes have a long tail: most are short, some carry an attachment.
        int wanted = random.nextInt(8) == 0 ? size * 4 : size / 2;
        while (text.length() < Math.min(wanted, 3_000)) {
            text.append(sentence(8)).append(random.nextInt(60) == 0 ? ".\n>From there on " : ".\n");
        }
        if (random.nextInt(300) == 0) {
            text.append("a zero byte: \0\n");
        }
        if (wanted > 3_000) {
            text.append("\n--=-wellhouse\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n");
            String line = base64(57);
            while (text.length() < wanted) {
                text.append(line).append("\n");
            }
        }
        text.append("\n--=-wellhouse--\n");
        out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String sentence(int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
        }
        return sentence.toString();
    }

    private String base64(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes).replace('/', '.');
    }

    private static String encoded(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static String ascii(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replace("ø", "o")
                .replaceAll("[^\\x20-\\x7e]", "");
    }
}
