package wellhouse.web.people;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import wellhouse.people.Listing;
import wellhouse.people.Role;
import wellhouse.people.Row;
import wellhouse.people.Standing;
import wellhouse.people.Tier;
import wellhouse.web.frame.Params;

/// What the visitor wants to see of the list; can be written as an address.
///
/// @param words what was typed; empty for the whole list
/// @param tier only this one
/// @param role only people with it
/// @param circle only its members; empty for all
/// @param silence only without contact for this many months; 0 for all
/// @param order how to sort; not read while words are searched for
public record Choice(
        String words, Optional<Tier> tier, Optional<Role> role, String circle, int silence, Listing.Order order) {

    static final List<Integer> SILENCES = List.of(1, 3, 6, 12, 36);

    private static final int LONGEST = 200;

    static Choice of(Context request) {
        String words = Params.text(request, "q");
        String silence = Params.text(request, "silence");
        return new Choice(
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                Params.choice(request, "tier", Tier.class),
                Params.choice(request, "role", Role.class),
                Params.text(request, "circle"),
                SILENCES.stream()
                        .filter(months -> months.toString().equals(silence))
                        .findFirst()
                        .orElse(0),
                Params.choice(request, "order", Listing.Order.class).orElse(Listing.Order.NAME));
    }

    Listing listing(LocalDate today, Optional<String> after, int limit) {
        Optional<Long> before = silence == 0
                ? Optional.empty()
                : Optional.of(today.minusMonths(silence).toEpochDay());
        return new Listing(
                Standing.KEPT,
                tier.map(Set::of).orElse(Set.of()),
                role.map(Set::of).orElse(Set.of()),
                circle.isEmpty() ? Optional.empty() : Optional.of(circle),
                before,
                order,
                after,
                limit);
    }

    /// Whether a row that was found by words is wanted.
    boolean wants(Row row, LocalDate today) {
        return row.person().standing() == Standing.KEPT
                && tier.map(row.person().keeping().tier()::equals).orElse(true)
                && role.map(row.person().roles()::contains).orElse(true)
                && (circle.isEmpty() || row.circles().contains(circle))
                && (silence == 0
                        || row.lastContact()
                                .map(day -> day.isBefore(today.minusMonths(silence)))
                                .orElse(true));
    }

    /// Whether anything is left out of the list.
    public boolean isFiltered() {
        return !words.isEmpty() || tier.isPresent() || role.isPresent() || !circle.isEmpty() || silence > 0;
    }

    /// The address of this choice.
    public String address() {
        List<String> parts = new ArrayList<>();
        add(parts, "q", words);
        add(parts, "tier", tier.map(Params::word).orElse(""));
        add(parts, "role", role.map(Params::word).orElse(""));
        add(parts, "circle", circle);
        add(parts, "silence", silence == 0 ? "" : Integer.toString(silence));
        add(parts, "order", order == Listing.Order.NAME ? "" : order.name().toLowerCase(Locale.ROOT));
        return parts.isEmpty() ? "/people" : "/people?" + String.join("&", parts);
    }

    /// The address of the page after this one.
    String address(String after) {
        String here = address();
        return here + (here.contains("?") ? "&" : "?") + "after=" + encoded(after);
    }

    /// The choice as it is saved: the query of its address; empty for the whole list by name.
    public String query() {
        return address().substring("/people".length()).replaceFirst("^\\?", "");
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + encoded(value));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
