package wellhouse.whole;

import java.time.Instant;
import java.util.List;
import wellhouse.accounts.Accounts;
import wellhouse.accounts.OwnAddress;
import wellhouse.accounts.Settings;
import wellhouse.exchange.Giving;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.exchange.OwnLine;
import wellhouse.exchange.Promise;
import wellhouse.exchange.known.Renown;
import wellhouse.exchange.match.Matches;
import wellhouse.goals.Ask;
import wellhouse.intake.Doubles;
import wellhouse.introductions.Introduction;
import wellhouse.kernel.Id;
import wellhouse.people.Key;
import wellhouse.people.OwnPosition;
import wellhouse.people.Paper;
import wellhouse.people.Person;
import wellhouse.people.Photos;
import wellhouse.people.Profile;
import wellhouse.people.Told;
import wellhouse.reading.Readings;
import wellhouse.ties.Relation;
import wellhouse.ties.Rhythms;
import wellhouse.timeline.Interaction;
import wellhouse.today.Answers;

/// One thing a book holds. They come in the order of the cases below: what is spoken of before what speaks of it.
public sealed interface Fact {

    /// The owner.
    ///
    /// @param name may be empty
    record OfOwner(String name, Settings settings) implements Fact {

        /// Masked.
        @Override
        public String toString() {
            return "OfOwner[]";
        }
    }

    /// One of the owner's addresses.
    record OfOwnAddress(OwnAddress address) implements Fact {}

    /// A time in which all clocks stand still.
    record OfPause(Accounts.Pause pause) implements Fact {}

    /// What the tiers begin with.
    record OfRhythms(Rhythms rhythms) implements Fact {}

    /// Where the owner works or worked.
    record OfOwnPosition(OwnPosition position) implements Fact {}

    /// A picture.
    record OfPhoto(Photos.Photo photo) implements Fact {}

    /// A person, with everything that hangs on them and what they are known by.
    record OfPerson(Profile profile, List<Key> keys) implements Fact {

        public OfPerson {
            keys = List.copyOf(keys);
        }
    }

    /// Somebody who was made part of somebody else; both come before as if they were two.
    ///
    /// @param person who is part
    /// @param into of whom
    /// @param at when
    /// @param byItself whether nobody was asked
    record OfMerge(Id<Person> person, Id<Person> into, Instant at, boolean byItself) implements Fact {}

    /// Two of whom the owner said that they are not one person.
    record OfApart(Doubles.Apart apart) implements Fact {}

    /// A document or a further picture of a person; what is in it is an [OfPhoto] before.
    record OfPaper(Paper paper) implements Fact {}

    /// Who said a value of a person.
    record OfTold(Told told) implements Fact {}

    /// What two people are to each other.
    record OfRelation(Relation relation) implements Fact {}

    /// Two people who may be brought together.
    record OfIntroduction(Introduction introduction) implements Fact {}

    /// What somebody needs.
    record OfNeed(Need need) implements Fact {}

    /// What somebody can give.
    record OfOffer(Offer offer) implements Fact {}

    /// A line of the owner's own card.
    record OfOwnLine(OwnLine line) implements Fact {}

    /// One request to one person.
    record OfAsk(Ask ask) implements Fact {}

    /// Things to read, with whom they were shared, and what was heard.
    record OfReading(Readings.All all) implements Fact {}

    /// Who knows the owner.
    record OfRenown(Renown.All all) implements Fact {}

    /// What was promised.
    record OfPromise(Promise promise) implements Fact {}

    /// An act of help.
    record OfHelp(Help help) implements Fact {}

    /// How much the owner means to give, times that are not counted, and what does not belong together.
    record OfRules(Giving giving, List<Giving.SupportTime> support, Matches.Barriers barriers) implements Fact {

        public OfRules {
            support = List.copyOf(support);
        }
    }

    /// What the owner said to a suggestion.
    record OfAnswer(Answers.Answered answered) implements Fact {}

    /// Something that happened.
    record OfInteraction(Interaction interaction) implements Fact {}
}
