package wellhouse.formats.whole;

import wellhouse.accounts.Accounts;
import wellhouse.accounts.OwnAddress;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.exchange.OwnLine;
import wellhouse.exchange.Promise;
import wellhouse.exchange.known.Renown;
import wellhouse.goals.Ask;
import wellhouse.intake.Doubles;
import wellhouse.introductions.Introduction;
import wellhouse.people.OwnPosition;
import wellhouse.people.Paper;
import wellhouse.people.Photos;
import wellhouse.people.Told;
import wellhouse.reading.Readings;
import wellhouse.ties.Relation;
import wellhouse.ties.Rhythms;
import wellhouse.timeline.Interaction;
import wellhouse.today.Answers;
import wellhouse.whole.Fact;

/// The names of facts in JSON, and what stands under them.
enum Kind {
    OWNER("owner", Fact.OfOwner.class),
    OWN_ADDRESS("ownAddress", OwnAddress.class),
    PAUSE("pause", Accounts.Pause.class),
    RHYTHMS("rhythms", Rhythms.class),
    OWN_POSITION("ownPosition", OwnPosition.class),
    PHOTO("photo", Photos.Photo.class),
    PERSON("person", Fact.OfPerson.class),
    MERGE("merge", Fact.OfMerge.class),
    APART("notSame", Doubles.Apart.class),
    PAPER("paper", Paper.class),
    TOLD("told", Told.class),
    RELATION("relation", Relation.class),
    INTRODUCTION("introduction", Introduction.class),
    NEED("need", Need.class),
    OFFER("offer", Offer.class),
    OWN_LINE("ownLine", OwnLine.class),
    ASK("ask", Ask.class),
    READING("reading", Readings.All.class),
    RENOWN("renown", Renown.All.class),
    RULES("rules", Fact.OfRules.class),
    PROMISE("promise", Promise.class),
    HELP("help", Help.class),
    ANSWER("answer", Answers.Answered.class),
    INTERACTION("interaction", Interaction.class);

    private final String text;
    private final Class<?> type;

    Kind(String text, Class<?> type) {
        this.text = text;
        this.type = type;
    }

    String text() {
        return text;
    }

    Class<?> type() {
        return type;
    }

    static Kind of(Fact fact) {
        return switch (fact) {
            case Fact.OfOwner _ -> OWNER;
            case Fact.OfOwnAddress _ -> OWN_ADDRESS;
            case Fact.OfPause _ -> PAUSE;
            case Fact.OfRhythms _ -> RHYTHMS;
            case Fact.OfOwnPosition _ -> OWN_POSITION;
            case Fact.OfPhoto _ -> PHOTO;
            case Fact.OfPerson _ -> PERSON;
            case Fact.OfMerge _ -> MERGE;
            case Fact.OfApart _ -> APART;
            case Fact.OfPaper _ -> PAPER;
            case Fact.OfTold _ -> TOLD;
            case Fact.OfRelation _ -> RELATION;
            case Fact.OfIntroduction _ -> INTRODUCTION;
            case Fact.OfNeed _ -> NEED;
            case Fact.OfOffer _ -> OFFER;
            case Fact.OfOwnLine _ -> OWN_LINE;
            case Fact.OfAsk _ -> ASK;
            case Fact.OfReading _ -> READING;
            case Fact.OfRenown _ -> RENOWN;
            case Fact.OfRules _ -> RULES;
            case Fact.OfPromise _ -> PROMISE;
            case Fact.OfHelp _ -> HELP;
            case Fact.OfAnswer _ -> ANSWER;
            case Fact.OfInteraction _ -> INTERACTION;
        };
    }

    /// What is written under the name.
    static Object content(Fact fact) {
        return switch (fact) {
            case Fact.OfOwner owner -> owner;
            case Fact.OfPerson person -> person;
            case Fact.OfOwnAddress(var address) -> address;
            case Fact.OfPause(var pause) -> pause;
            case Fact.OfRhythms(var rhythms) -> rhythms;
            case Fact.OfOwnPosition(var position) -> position;
            case Fact.OfPhoto(var photo) -> photo;
            case Fact.OfMerge merge -> merge;
            case Fact.OfApart(var apart) -> apart;
            case Fact.OfPaper(var paper) -> paper;
            case Fact.OfTold(var told) -> told;
            case Fact.OfRelation(var relation) -> relation;
            case Fact.OfIntroduction(var introduction) -> introduction;
            case Fact.OfNeed(var need) -> need;
            case Fact.OfOffer(var offer) -> offer;
            case Fact.OfOwnLine(var line) -> line;
            case Fact.OfAsk(var ask) -> ask;
            case Fact.OfReading(var all) -> all;
            case Fact.OfRenown(var all) -> all;
            case Fact.OfRules rules -> rules;
            case Fact.OfPromise(var promise) -> promise;
            case Fact.OfHelp(var help) -> help;
            case Fact.OfAnswer(var answered) -> answered;
            case Fact.OfInteraction(var interaction) -> interaction;
        };
    }

    /// The other way round.
    static Fact fact(Object content) {
        return switch (content) {
            case Fact fact -> fact;
            case OwnAddress address -> new Fact.OfOwnAddress(address);
            case Accounts.Pause pause -> new Fact.OfPause(pause);
            case Rhythms rhythms -> new Fact.OfRhythms(rhythms);
            case OwnPosition position -> new Fact.OfOwnPosition(position);
            case Photos.Photo photo -> new Fact.OfPhoto(photo);
            case Doubles.Apart apart -> new Fact.OfApart(apart);
            case Paper paper -> new Fact.OfPaper(paper);
            case Told told -> new Fact.OfTold(told);
            case Relation relation -> new Fact.OfRelation(relation);
            case Introduction introduction -> new Fact.OfIntroduction(introduction);
            case Need need -> new Fact.OfNeed(need);
            case Offer offer -> new Fact.OfOffer(offer);
            case OwnLine line -> new Fact.OfOwnLine(line);
            case Ask ask -> new Fact.OfAsk(ask);
            case Readings.All all -> new Fact.OfReading(all);
            case Renown.All all -> new Fact.OfRenown(all);
            case Promise promise -> new Fact.OfPromise(promise);
            case Help help -> new Fact.OfHelp(help);
            case Answers.Answered answered -> new Fact.OfAnswer(answered);
            case Interaction interaction -> new Fact.OfInteraction(interaction);
            default -> throw new IllegalArgumentException("no fact: " + content.getClass());
        };
    }
}
