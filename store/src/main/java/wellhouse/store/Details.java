package wellhouse.store;

import java.util.Collection;
import java.util.List;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.people.CardText;
import wellhouse.people.ContactPoint;
import wellhouse.people.Milestone;
import wellhouse.people.Paper;
import wellhouse.people.People.Detail;
import wellhouse.people.Person;
import wellhouse.people.Place;
import wellhouse.people.Position;
import wellhouse.people.Remark;
import wellhouse.store.schema.Tables;
import wellhouse.store.schema.tables.pojos.CardRow;
import wellhouse.store.schema.tables.pojos.ContactPointRow;
import wellhouse.store.schema.tables.pojos.MilestoneRow;
import wellhouse.store.schema.tables.pojos.PaperRow;
import wellhouse.store.schema.tables.pojos.PlaceRow;
import wellhouse.store.schema.tables.pojos.PositionRow;
import wellhouse.store.schema.tables.pojos.RemarkRow;

/// Rows that hang on people. They keep the person they were written for, also after a merge.
final class Details {

    private final Line line;
    private final Id<Book> book;

    Details(Line line, Id<Book> book) {
        this.line = line;
        this.book = book;
    }

    List<ContactPoint> points(Collection<Id<Person>> people) {
        return In.list(
                line,
                "select id, person_id, kind, written, normal, label, preferred from contact_point"
                        + " where book_id = ? and person_id in (*) order by preferred desc, id",
                row -> new ContactPoint(
                        row.id(),
                        row.id(),
                        row.name(ContactPoint.Kind.class),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.flag()),
                people,
                book);
    }

    List<Position> positions(Collection<Id<Person>> people) {
        return In.list(
                line,
                "select p.id, p.person_id, p.organization_id, o.name, p.title, p.job_function, p.from_date, p.to_date"
                        + " from position p join organization o on o.book_id = p.book_id and o.id = p.organization_id"
                        + " where p.book_id = ? and p.person_id in (*)"
                        + " order by case when p.to_date is null then 0 else 1 end, coalesce(p.from_date, '') desc,"
                        + " p.id desc",
                row -> new Position(
                        row.id(),
                        row.id(),
                        row.id(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.maybeDate(),
                        row.maybeDate()),
                people,
                book);
    }

    List<Place> places(Collection<Id<Person>> people) {
        return In.list(
                line,
                "select id, person_id, label, street, city, region, postal_code, country from place"
                        + " where book_id = ? and person_id in (*) order by id",
                row -> new Place(
                        row.id(), row.id(), row.text(), row.text(), row.text(), row.text(), row.text(), row.text()),
                people,
                book);
    }

    List<Milestone> milestones(Collection<Id<Person>> people) {
        return In.list(
                line,
                "select id, person_id, date, what, yearly from milestone"
                        + " where book_id = ? and person_id in (*) order by id",
                row -> new Milestone(row.id(), row.id(), PartialDate.parse(row.text()), row.text(), row.flag()),
                people,
                book);
    }

    List<Remark> remarks(Collection<Id<Person>> people) {
        return In.list(
                line,
                "select id, person_id, kind, words, at, source from remark"
                        + " where book_id = ? and person_id in (*) order by at desc, id desc",
                row -> new Remark(
                        row.id(), row.id(), row.name(Remark.Kind.class), row.text(), row.moment(), row.text()),
                people,
                book);
    }

    List<Remark> caresAbout(Collection<Id<Person>> people) {
        return In.list(
                line,
                "select id, person_id, kind, words, at, source from remark where book_id = ?"
                        + " and kind in ('INTEREST', 'CARES_ABOUT') and person_id in (*) order by at desc, id desc",
                row -> new Remark(
                        row.id(), row.id(), row.name(Remark.Kind.class), row.text(), row.moment(), row.text()),
                people,
                book);
    }

    List<CardText> cards(Collection<Id<Person>> people) {
        return In.list(
                line,
                "select id, person_id, uid, written from card where book_id = ? and person_id in (*) order by id",
                row -> new CardText(row.id(), row.id(), row.text(), row.text()),
                people,
                book);
    }

    List<Paper> papers(Collection<Id<Person>> people) {
        return In.list(
                line,
                "select id, person_id, name, sha256 from paper where book_id = ? and person_id in (*) order by name, id",
                row -> new Paper(row.id(), row.id(), row.text(), row.text()),
                people,
                book);
    }

    PaperRow record(Paper paper) {
        return new PaperRow(book.value(), paper.id().value(), paper.person().value(), paper.name(), paper.sha256());
    }

    ContactPointRow record(ContactPoint point) {
        return new ContactPointRow(
                book.value(),
                point.id().value(),
                point.person().value(),
                point.kind().name(),
                point.value(),
                point.normal(),
                point.label(),
                point.preferred() ? 1L : 0L);
    }

    PositionRow record(Position position) {
        return new PositionRow(
                book.value(),
                position.id().value(),
                position.person().value(),
                position.organization().value(),
                position.title(),
                position.function(),
                position.from().map(PartialDate::toString).orElse(null),
                position.to().map(PartialDate::toString).orElse(null));
    }

    PlaceRow record(Place place) {
        return new PlaceRow(
                book.value(),
                place.id().value(),
                place.person().value(),
                place.label(),
                place.street(),
                place.city(),
                place.region(),
                place.postalCode(),
                place.country());
    }

    MilestoneRow record(Milestone milestone) {
        return new MilestoneRow(
                book.value(),
                milestone.id().value(),
                milestone.person().value(),
                milestone.date().toString(),
                PersonRows.monthDay(milestone.date()),
                milestone.what(),
                milestone.yearly() ? 1L : 0L);
    }

    RemarkRow record(Remark remark) {
        return new RemarkRow(
                book.value(),
                remark.id().value(),
                remark.person().value(),
                remark.kind().name(),
                remark.text(),
                remark.at().toEpochMilli(),
                remark.source());
    }

    CardRow record(CardText card) {
        return new CardRow(book.value(), card.id().value(), card.person().value(), card.uid(), card.text());
    }

    static Shape shape(Detail kind) {
        return Shape.of(
                switch (kind) {
                    case CONTACT_POINT -> Tables.CONTACT_POINT;
                    case POSITION -> Tables.POSITION;
                    case PLACE -> Tables.PLACE;
                    case MILESTONE -> Tables.MILESTONE;
                    case REMARK -> Tables.REMARK;
                    case CARD -> Tables.CARD;
                    case PAPER -> Tables.PAPER;
                });
    }
}
