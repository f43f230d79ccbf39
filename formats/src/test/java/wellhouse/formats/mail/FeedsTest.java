package wellhouse.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FeedsTest {

    @Property
    void the_next_line_feed_is_found_wherever_it_stands(@ForAll("bytes") byte[] bytes, @ForAll("places") int from) {
        int start = Math.min(from, bytes.length);
        int found = text(bytes).indexOf('\n', start);

        assertThat(Feeds.next(bytes, start, bytes.length)).isEqualTo(found < 0 ? bytes.length : found);
    }

    @Property
    void the_next_From_at_the_beginning_of_a_line_is_found(@ForAll("bytes") byte[] bytes, @ForAll("places") int from) {
        int start = Math.min(from, bytes.length);

        assertThat(Feeds.beforeFrom(bytes, start, bytes.length))
                .isEqualTo(text(bytes).indexOf("\nFrom ", start));
    }

    @Property
    void nothing_behind_the_end_is_looked_at(@ForAll("bytes") byte[] bytes, @ForAll("places") int to) {
        int end = Math.min(to, bytes.length);
        String seen = text(bytes).substring(0, end);

        assertThat(Feeds.beforeFrom(bytes, 0, end)).isEqualTo(seen.indexOf("\nFrom "));
        assertThat(Feeds.next(bytes, 0, end)).isEqualTo(seen.indexOf('\n') < 0 ? end : seen.indexOf('\n'));
    }

    /// Much of what is looked for, what nearly is it, and any octets beside.
    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.oneOf(
                        Arbitraries.of("\nFrom ", "\nFrom", "From ", "\n", "F", "\n\n", "\13F", "\u008aF", "\nG"),
                        Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(9))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 60);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
