package wellhouse.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.people.Channel;
import wellhouse.people.Keeping;
import wellhouse.people.Met;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Role;
import wellhouse.people.Standing;
import wellhouse.people.Tier;
import wellhouse.store.schema.tables.pojos.PersonRow;

/// People as rows of the table `person`, and back.
final class PersonRows {

    /// In the order that [#read] takes them.
    static final String COLUMNS = "p.id, p.standing, p.merged_into_id, p.shown, p.prefix, p.given, p.middle, p.family,"
            + " p.suffix, p.nickname, p.roles, p.tier, p.rhythm_days, p.learning, p.closeness, p.never_ask, p.secret,"
            + " p.rest_until, p.met_where, p.met_when, p.met_through_id, p.met_impression, p.preferred, p.avoided,"
            + " p.birthday, p.photo, p.since,"
            + " case when p.shown <> '' then '' else coalesce("
            + "(select c.written from contact_point c where c.book_id = p.book_id and c.person_id = p.id"
            + " order by case c.kind when 'EMAIL' then 0 when 'PHONE' then 1 else 2 end, c.preferred desc, c.id limit 1),"
            + " (select o.name from position w join organization o on o.book_id = w.book_id and o.id = w.organization_id"
            + " where w.book_id = p.book_id and w.person_id = p.id order by w.to_date is not null, w.id limit 1), '') end";

    private PersonRows() {}

    static Person read(Cursor row) throws SQLException {
        return new Person(
                row.id(),
                row.name(Standing.class),
                row.maybeId(),
                new Name(row.text(), row.text(), row.text(), row.text(), row.text(), row.text(), row.text()),
                Texts.names(row.text(), Role.class),
                new Keeping(
                        row.name(Tier.class),
                        row.maybeCount(),
                        row.real(),
                        row.count(),
                        row.flag(),
                        row.flag(),
                        row.maybeDay()),
                new Met(row.text(), row.maybeDate(), row.maybeId(), row.text()),
                Texts.names(row.text(), Channel.class),
                Texts.names(row.text(), Channel.class),
                row.maybeDate(),
                row.maybeText(),
                row.moment(),
                row.text());
    }

    /// Those who exist, as they are written, merged or not.
    static List<Person> find(Line line, Id<Book> book, Collection<Id<Person>> ids) {
        return In.list(
                line,
                "select " + COLUMNS + " from person p where p.book_id = ? and p.id in (*)",
                PersonRows::read,
                ids,
                book);
    }

    static PersonRow record(Id<Book> book, Person person) {
        Name name = person.name();
        Keeping keeping = person.keeping();
        Met met = person.met();
        return new PersonRow(
                book.value(),
                person.id().value(),
                person.standing().name(),
                uuid(person.mergedInto()),
                name.shown(),
                name.prefix(),
                name.given(),
                name.middle(),
                name.family(),
                name.suffix(),
                name.nickname(),
                Texts.names(person.roles()),
                keeping.tier().name(),
                keeping.rhythmDays().isPresent()
                        ? Long.valueOf(keeping.rhythmDays().getAsInt())
                        : null,
                keeping.learning(),
                (long) keeping.closeness(),
                keeping.neverAsk() ? 1L : 0L,
                keeping.secret() ? 1L : 0L,
                keeping.restUntil().map(day -> day.toEpochDay()).orElse(null),
                met.where(),
                met.when().map(PartialDate::toString).orElse(null),
                uuid(met.through()),
                met.impression(),
                Texts.names(person.preferred()),
                Texts.names(person.avoided()),
                person.birthday().map(PartialDate::toString).orElse(null),
                person.birthday().map(PersonRows::monthDay).orElse(null),
                person.photo().orElse(null),
                person.since().toEpochMilli());
    }

    /// The day of the year a date comes round, as month times 100 plus day; null if the day is unknown.
    static @Nullable Long monthDay(PartialDate date) {
        return date.day() == 0 ? null : Long.valueOf(date.month() * 100L + date.day());
    }

    private static @Nullable UUID uuid(Optional<Id<Person>> id) {
        return id.map(Id::value).orElse(null);
    }
}
