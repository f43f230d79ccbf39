package wellhouse.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import wellhouse.exchange.Promise;
import wellhouse.kernel.PartialDate;
import wellhouse.people.ContactPoint;
import wellhouse.people.Key;
import wellhouse.people.Name;
import wellhouse.people.Photos;
import wellhouse.people.Remark;
import wellhouse.people.Role;
import wellhouse.people.Tier;
import wellhouse.ties.Relation;
import wellhouse.timeline.Interaction;

/// What a source saw: a person with what it knows of them, or something that happened. Nothing in it is
/// decided yet.
public sealed interface Sighting {

    Origin origin();

    /// A person as a card, a table row or a form describes them. Every list may be empty.
    ///
    /// @param uid the record's own id in its source, such as a card's UID; may be empty
    /// @param tier where the source says or suggests one; for somebody new only
    /// @param labels circles, groups or categories the source put them in
    /// @param cardText the whole card, octet for octet, where the source is a card
    record OfPerson(
            Origin origin,
            Name name,
            String uid,
            List<Point> points,
            List<Job> jobs,
            List<Home> homes,
            Optional<PartialDate> birthday,
            List<LifeDate> dates,
            List<Said> remarks,
            Set<Role> roles,
            Optional<Tier> tier,
            Set<String> labels,
            Optional<Photos.Photo> photo,
            Optional<PartialDate> connected,
            Optional<String> cardText)
            implements Sighting {

        public OfPerson {
            points = List.copyOf(points);
            jobs = List.copyOf(jobs);
            homes = List.copyOf(homes);
            dates = List.copyOf(dates);
            remarks = List.copyOf(remarks);
            roles = Set.copyOf(roles);
            labels = Set.copyOf(labels);
        }

        /// Masked: the origin only.
        @Override
        public String toString() {
            return "OfPerson[" + origin + "]";
        }
    }

    /// Something that happened among people named by their addresses; who of them is the owner is decided
    /// by intake.
    ///
    /// @param at when
    /// @param kind what it was
    /// @param title a subject line or the like; may be empty
    /// @param parties everybody named, the owner too
    /// @param automatic why it is no personal contact: a list, bulk mail, an automatic answer; empty if it
    ///     is one
    record OfInteraction(
            Origin origin,
            Instant at,
            Interaction.Kind kind,
            String title,
            List<Party> parties,
            Optional<Automatic> automatic,
            Set<String> deliveredTo,
            boolean sent)
            implements Sighting {

        public OfInteraction {
            parties = List.copyOf(parties);
            deliveredTo = Set.copyOf(deliveredTo);
        }

        /// Masked: the origin only.
        @Override
        public String toString() {
            return "OfInteraction[" + origin + "]";
        }
    }

    /// Something that happened between the owner and people whom the source knows by other things than the
    /// addresses of mail, as a telephone call of a diary.
    ///
    /// @param direction who began
    /// @param title a subject line or the like; may be empty
    /// @param note what was written of it; may be empty
    /// @param with everybody but the owner
    record OfHappening(
            Origin origin,
            Instant at,
            Interaction.Kind kind,
            Interaction.Direction direction,
            String title,
            String note,
            List<Who> with)
            implements Sighting {

        public OfHappening {
            with = List.copyOf(with);
        }

        /// Masked: the origin only.
        @Override
        public String toString() {
            return "OfHappening[" + origin + "]";
        }
    }

    /// What two people are to each other: `one` is `kind` of `other`.
    ///
    /// @param note may be empty
    record OfRelation(Origin origin, Who one, Who other, Relation.Kind kind, String note) implements Sighting {}

    /// Something that was promised to or by somebody.
    ///
    /// @param mine whether the owner promised it
    record OfPromise(
            Origin origin,
            Who who,
            String what,
            boolean mine,
            Optional<LocalDate> due,
            Instant made,
            Promise.Status status)
            implements Sighting {

        /// Masked: the origin only.
        @Override
        public String toString() {
            return "OfPromise[" + origin + "]";
        }
    }

    /// How the owner came to know somebody and keeps up with them. What the book knows already stays.
    ///
    /// @param where may be empty
    /// @param through who brought them together
    /// @param impression may be empty
    /// @param rhythmDays how often to be in touch, 1 to 3,650
    /// @param restUntil no suggestions before this day
    record OfKeeping(
            Origin origin,
            Who who,
            String where,
            Optional<PartialDate> when,
            Optional<Who> through,
            String impression,
            OptionalInt rhythmDays,
            Optional<LocalDate> restUntil)
            implements Sighting {

        /// Masked: the origin only.
        @Override
        public String toString() {
            return "OfKeeping[" + origin + "]";
        }
    }

    /// A document or a picture that belongs to somebody.
    ///
    /// @param name a file's name
    /// @param portrait whether it is the picture to know them by, if they have none yet
    record OfPaper(Origin origin, Who who, String name, Photos.Photo content, boolean portrait) implements Sighting {

        /// Masked: the origin only.
        @Override
        public String toString() {
            return "OfPaper[" + origin + "]";
        }
    }

    /// Somebody as a source names them.
    ///
    /// @param key what they are known by
    /// @param name as written; may be empty
    record Who(Key key, String name) {

        /// Masked: the kind of key only.
        @Override
        public String toString() {
            return "Who[" + key + "]";
        }
    }

    /// A contact point as written.
    record Point(ContactPoint.Kind kind, String value, String label, boolean preferred) {

        /// Masked: the kind only.
        @Override
        public String toString() {
            return "Point[" + kind + "]";
        }
    }

    /// A position as written; any text may be empty, not both organization and title.
    record Job(
            String organization, String title, String function, Optional<PartialDate> from, Optional<PartialDate> to) {}

    /// An address as written.
    record Home(String label, String street, String city, String region, String postalCode, String country) {}

    /// A date in their life besides the birthday.
    record LifeDate(PartialDate date, String what, boolean yearly) {}

    /// Something said of them.
    record Said(Remark.Kind kind, String text) {}

    /// Somebody named in an interaction.
    ///
    /// @param part what they did
    /// @param name as written; may be empty
    /// @param address an e-mail address as written
    record Party(Part part, String name, String address) {

        /// Masked: the part only.
        @Override
        public String toString() {
            return "Party[" + part + "]";
        }
    }

    /// What somebody did in an interaction.
    enum Part {
        /// Wrote it, called, or invited.
        BEGAN,
        /// Was written to or takes part.
        TOOK_PART,
        /// Was sent a copy, or may come.
        COPIED,
        /// Said no.
        DECLINED
    }

    /// Why an interaction is no personal contact.
    enum Automatic {
        LIST,
        BULK,
        AUTO_REPLY,
        NO_REPLY
    }
}
