package wellhouse.dav;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A client that talks to shelves in memory.
final class Client {

    static final String HOME = "/dav/addressbooks/jo/";
    static final String BOOK = HOME + "everyone/";

    private final Dav dav = new Dav(new MemoryLibrary(), new Lists());

    /// An answer.
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        String etag() {
            return header("ETag");
        }

        String token() {
            return body.replaceAll("(?s).*<D:sync-token>([^<]*)</D:sync-token>.*", "$1");
        }
    }

    Answer ask(String method, String path, String body, String... headers) {
        return ask(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer ask(String method, String path, byte[] body, String... headers) {
        Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < headers.length; i += 2) {
            sent.put(headers[i], headers[i + 1]);
        }
        Map<String, String> got = new TreeMap<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] status = {0};
        dav.answer(new Call() {
            @Override
            public String method() {
                return method;
            }

            @Override
            public String path() {
                return path;
            }

            @Override
            public String host() {
                return "house.example";
            }

            @Override
            public Optional<String> header(String name) {
                return Optional.ofNullable(sent.get(name));
            }

            @Override
            public InputStream body() {
                return new ByteArrayInputStream(body);
            }

            @Override
            public void status(int said) {
                status[0] = said;
            }

            @Override
            public void header(String name, String value) {
                got.put(name.toLowerCase(Locale.ROOT), value);
            }

            @Override
            public OutputStream out() {
                return out;
            }
        });
        return new Answer(status[0], got, out.toString(StandardCharsets.UTF_8));
    }

    Answer put(String name, String card, String... headers) {
        return ask("PUT", BOOK + name, card, headers);
    }

    Answer get(String name, String... headers) {
        return ask("GET", BOOK + name, "", headers);
    }

    Answer propfind(String path, String depth, String props) {
        return ask(
                "PROPFIND",
                path,
                "<D:propfind xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:carddav'"
                        + " xmlns:CS='http://calendarserver.org/ns/'><D:prop>" + props + "</D:prop></D:propfind>",
                "Depth",
                depth);
    }

    Answer report(String path, String body, String... headers) {
        return ask("REPORT", path, body, headers);
    }

    Answer sync(String token) {
        return sync(token, "");
    }

    Answer sync(String token, String more) {
        return report(
                BOOK,
                "<sync-collection xmlns='DAV:'><sync-token>" + token + "</sync-token><sync-level>1</sync-level>" + more
                        + "<prop><getetag/></prop></sync-collection>");
    }

    Answer query(String filter, String more) {
        return report(
                BOOK,
                "<C:addressbook-query xmlns:C='urn:ietf:params:xml:ns:carddav' xmlns:D='DAV:'><D:prop><D:getetag/></D:prop>"
                        + filter + more + "</C:addressbook-query>",
                "Depth",
                "1");
    }

    /// A small card.
    static String card(String uid, String name, String... lines) {
        String more = lines.length == 0 ? "" : String.join("\r\n", lines) + "\r\n";
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + uid + "\r\nFN:" + name + "\r\nN:;" + name + ";;;\r\n" + more
                + "END:VCARD\r\n";
    }
}
