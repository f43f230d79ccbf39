package wellhouse.wire;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wellhouse.reading.Readings;

/// What the owner subscribed to. Of an address only the host is told: that of a private feed is its key.
public record FeedSheet(List<Line> feeds) {

    /// One feed.
    ///
    /// @param checked when it was looked at last
    /// @param trouble what went wrong then, in one word; empty for nothing
    public record Line(
            String id, String title, String host, Instant since, Optional<Instant> checked, String trouble) {}

    /// What came of a look.
    ///
    /// @param items how many things are new
    public record Looked(String title, int items) {}

    public static FeedSheet of(List<Readings.Feed> feeds) {
        return new FeedSheet(feeds.stream()
                .map(feed -> new Line(
                        feed.id().toString(),
                        feed.title(),
                        host(feed.url()),
                        feed.since(),
                        feed.checked(),
                        feed.trouble()))
                .toList());
    }

    private static String host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
