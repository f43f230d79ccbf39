package wellhouse.dav;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wellhouse.sync.Item;

/// `If-Match`, `If-None-Match`, `If-Unmodified-Since` and WebDAV's `If`, asked of a member.
///
/// Source: RFC 9110, section 13; RFC 4918, section 10.4 (entity tags only: nothing is ever locked).
final class Conditions {

    private static final Pattern IN_IF =
            Pattern.compile("(Not\\s+)?\\[\\s*((?:W/)?\"[^\"]*\")\\s*]|(Not\\s+)?<([^>]*)>");

    private Conditions() {}

    static Library.Condition of(Call call) {
        Optional<String> match = call.header("If-Match");
        Optional<String> noneMatch = call.header("If-None-Match");
        Optional<String> lists = call.header("If");
        Optional<Instant> unmodified = match.isPresent()
                ? Optional.empty()
                : call.header("If-Unmodified-Since").flatMap(Conditions::date);
        return now -> match.map(tags -> matches(tags, now)).orElse(true)
                && unmodified
                        .map(since -> now.isEmpty() || !isNewer(now.get(), since))
                        .orElse(true)
                && noneMatch.map(tags -> !matches(tags, now)).orElse(true)
                && lists.map(list -> anyList(list, now)).orElse(true);
    }

    /// Whether a member changed after a moment, to the second, which is all that headers say.
    static boolean isNewer(Item item, Instant moment) {
        return item.changed().getEpochSecond() > moment.getEpochSecond();
    }

    /// A date of a header; empty if it is none, as then the header counts for nothing.
    static Optional<Instant> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// Whether one of some entity tags is the member's; `*` is that of every member there is.
    static boolean matches(String tags, Optional<Item> now) {
        if (tags.strip().equals("*")) {
            return now.isPresent();
        }
        return now.isPresent() && tags(tags).stream().anyMatch(tag -> is(tag, now.get()));
    }

    /// A tag of the card in the other version stands for the card too.
    private static boolean is(String tag, Item item) {
        String plain = tag.endsWith("+3") || tag.endsWith("+4") ? tag.substring(0, tag.length() - 2) : tag;
        return plain.equals(item.etag());
    }

    /// The entity tag that a client takes a member to have.
    static Optional<String> named(Call call) {
        return call.header("If-Match")
                .map(Conditions::tags)
                .filter(tags -> tags.size() == 1)
                .map(List::getFirst);
    }

    private static List<String> tags(String header) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.startsWith("W/"))
                .map(tag -> tag.replaceAll("^\"|\"$", ""))
                .toList();
    }

    private static boolean anyList(String header, Optional<Item> now) {
        for (String list : header.split("\\)", -1)) {
            int open = list.indexOf('(');
            if (open >= 0 && holds(list.substring(open + 1), now)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String list, Optional<Item> now) {
        Matcher one = IN_IF.matcher(list);
        while (one.find()) {
            boolean negated = one.group(1) != null || one.group(3) != null;
            // A lock token never holds: nothing is locked.
            boolean is = one.group(2) != null && matches(one.group(2), now);
            if (is == negated) {
                return false;
            }
        }
        return true;
    }
}
