package wellhouse.intake;

import java.util.Map;
import java.util.Set;
import wellhouse.timeline.Interaction.Kind;

/// The words that say in a captured line what happened and who was there, English and German side by side.
final class HappeningWords {

    static final Map<Kind, Set<String>> HAPPENED = Map.of(
            Kind.MEETING,
            Set.of(
                    "coffee",
                    "lunch",
                    "dinner",
                    "breakfast",
                    "brunch",
                    "drinks",
                    "drink",
                    "beer",
                    "beers",
                    "wine",
                    "pint",
                    "pints",
                    "coffees",
                    "supper",
                    "picnic",
                    "barbecue",
                    "bbq",
                    "bumped",
                    "kennengelernt",
                    "ran",
                    "catch-up",
                    "skype",
                    "grillen",
                    "picknick",
                    "verabredung",
                    "tea",
                    "met",
                    "meeting",
                    "saw",
                    "visited",
                    "visit",
                    "walk",
                    "walked",
                    "hike",
                    "zoom",
                    "kaffee",
                    "mittagessen",
                    "abendessen",
                    "frühstück",
                    "bier",
                    "tee",
                    "treffen",
                    "getroffen",
                    "traf",
                    "besucht",
                    "besuch",
                    "spaziergang"),
            Kind.CALL,
            Set.of(
                    "call",
                    "called",
                    "phoned",
                    "phone",
                    "rang",
                    "spoke",
                    "talked",
                    "telefoniert",
                    "anruf",
                    "angerufen",
                    "rief",
                    "telefonat",
                    "gesprochen",
                    "facetime",
                    "video",
                    "skyped",
                    "videocall"),
            Kind.MESSAGE,
            Set.of(
                    "emailed",
                    "email",
                    "e-mailed",
                    "e-mail",
                    "sent",
                    "geschickt",
                    "mailed",
                    "mail",
                    "texted",
                    "text",
                    "wrote",
                    "messaged",
                    "message",
                    "sms",
                    "whatsapp",
                    "geschrieben",
                    "nachricht",
                    "schrieb",
                    "dm"),
            Kind.LETTER,
            Set.of("letter", "postcard", "brief", "postkarte"),
            Kind.EVENT,
            Set.of("conference", "party", "meetup", "konferenz", "feier", "wedding", "hochzeit"));

    static final Set<String> WITH = Set.of("w/", "with", "mit", "to", "an", "from", "von", "w", "into");

    /// After these somebody stands who was there, whatever it was: `Döner mit Kemal`.
    static final Set<String> COMPANY = Set.of("w/", "with", "mit", "into");
    static final Set<String> FROM = Set.of("from", "von");

    /// Where an event is.
    static final Set<String> AT = Set.of("at", "bei");

    /// Between somebody and what they did.
    static final Set<String> HAS = Set.of("hat", "has", "had", "hatte");

    /// German without a subject: what the owner did.
    static final Set<String> DONE = Set.of(
            "angerufen",
            "telefoniert",
            "geschrieben",
            "gesprochen",
            "getroffen",
            "besucht",
            "kennengelernt",
            "geschickt");

    /// What stands before what the owner did.
    static final Set<String> I_HAVE = Set.of("i", "i've", "i’ve", "ich", "hab", "habe");

    /// Forms of what happened that only speak of what is over, and have somebody as their object.
    static final Set<String> OVER = Set.of(
            "met",
            "saw",
            "visited",
            "called",
            "phoned",
            "rang",
            "emailed",
            "e-mailed",
            "mailed",
            "texted",
            "messaged",
            "skyped",
            "sent",
            "walked",
            "bumped",
            "ran",
            "spoke",
            "talked",
            "wrote",
            "traf",
            "besucht",
            "getroffen",
            "angerufen",
            "telefoniert",
            "gesprochen",
            "geschrieben",
            "schrieb",
            "rief",
            "kennengelernt",
            "geschickt");

    private HappeningWords() {}
}
