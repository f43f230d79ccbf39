package wellhouse.sync;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.Promise;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Profile;

/// Brings a person's days and the promises made to them into the calendars.
final class Entries {

    private static final String SUFFIX = ".ics";

    private final Shelves shelves;
    private final Exchange exchange;
    private final InstantSource clock;
    private final EntryMaker maker;

    Entries(Shelves shelves, Exchange exchange, InstantSource clock, EntryMaker maker) {
        this.shelves = shelves;
        this.exchange = exchange;
        this.clock = clock;
        this.maker = maker;
    }

    /// @param there the person's entries on all calendars
    /// @param profile empty for somebody who went away or is not kept
    void bring(Id<Book> book, Id<Person> person, Optional<Profile> profile, List<Item> there, long seq) {
        for (Shelf shelf : shelves.all(book, Shelf.Kind.CALENDAR)) {
            List<Item> here = there.stream()
                    .filter(item -> item.shelf().equals(shelf.id()))
                    .toList();
            Map<String, String> wanted =
                    profile.map(one -> wanted(book, shelf, one, here)).orElse(Map.of());
            here.stream()
                    .filter(item -> !wanted.containsKey(item.name()))
                    .forEach(item -> shelves.remove(book, item, shelves.count(book)));
            wanted.forEach((name, text) -> put(book, shelf, person, here, name, text, seq));
        }
    }

    private Map<String, String> wanted(Id<Book> book, Shelf shelf, Profile profile, List<Item> here) {
        Map<String, String> wanted = new LinkedHashMap<>();
        switch (shelf.source()) {
            case DATES -> days(profile, wanted);
            case PROMISES -> promises(book, shelf, profile, here, wanted);
            case PROMISE_DAYS -> promiseDays(book, profile, wanted);
            case EVERYONE, CIRCLE, OWN -> {}
        }
        return wanted;
    }

    private void days(Profile profile, Map<String, String> wanted) {
        Person person = profile.person();
        String name = person.name().shown();
        person.birthday().filter(date -> date.day() > 0).ifPresent(date -> {
            String uid = person.id() + "-birthday";
            wanted.put(uid + SUFFIX, maker.day(uid, name, date, true, true, person.since()));
        });
        profile.milestones().stream()
                .filter(milestone -> milestone.date().day() > 0
                        && (milestone.yearly() || milestone.date().year() > 0))
                .forEach(milestone -> {
                    String uid = milestone.id().toString();
                    String title = milestone.what().isEmpty() ? name : name + ": " + milestone.what();
                    wanted.put(
                            uid + SUFFIX,
                            maker.day(uid, title, milestone.date(), milestone.yearly(), false, person.since()));
                });
    }

    /// Open promises of the owner's, and those kept since they are in the calendar.
    private void promises(Id<Book> book, Shelf shelf, Profile profile, List<Item> here, Map<String, String> wanted) {
        String name = profile.person().name().shown();
        for (Promise promise : exchange.promises(book, profile.person().id())) {
            String entry = promise.id() + SUFFIX;
            boolean known = here.stream().anyMatch(item -> item.name().equals(entry));
            boolean shown = promise.status() == Promise.Status.OPEN || known && promise.status() == Promise.Status.KEPT;
            if (promise.mine() && shown) {
                Optional<String> before = known ? text(book, shelf, entry) : Optional.empty();
                wanted.put(
                        entry,
                        before.map(text -> maker.onto(text, promise, name)).orElseGet(() -> maker.task(promise, name)));
            }
        }
    }

    /// Open promises of the owner's that have a day.
    private void promiseDays(Id<Book> book, Profile profile, Map<String, String> wanted) {
        String name = profile.person().name().shown();
        for (Promise promise : exchange.promises(book, profile.person().id())) {
            if (promise.mine()
                    && promise.status() == Promise.Status.OPEN
                    && promise.due().isPresent()) {
                wanted.put(
                        promise.id() + SUFFIX,
                        maker.promiseDay(promise, promise.due().get(), name));
            }
        }
    }

    private Optional<String> text(Id<Book> book, Shelf shelf, String name) {
        return shelves.texts(book, shelf.id(), List.of(name)).stream()
                .findFirst()
                .map(text -> new String(text.octets(), StandardCharsets.UTF_8));
    }

    private void put(
            Id<Book> book, Shelf shelf, Id<Person> person, List<Item> here, String name, String text, long seq) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        String etag = Etag.of(octets);
        boolean same = here.stream()
                .anyMatch(item -> item.name().equals(name) && item.etag().equals(etag));
        if (!same) {
            shelves.put(
                    book,
                    new Item(
                            shelf.id(),
                            name,
                            name.substring(0, name.length() - SUFFIX.length()),
                            etag,
                            octets.length,
                            clock.instant(),
                            shelves.count(book),
                            false,
                            Optional.of(person.value()),
                            seq,
                            false,
                            ""),
                    octets);
        }
    }
}
