package wellhouse.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import wellhouse.exchange.Help;

/// The words by which a captured line is understood, English and German side by side: both are always read,
/// since people mix them.
final class CaptureWords {

    static final Pattern MINE = words("(?:please )?remind me (?:to|about)|don['’]t forget to|need to|have to|must"
            + "|(?:ich )?(?:muss|soll|werde)|erinnere mich(?: daran)?|(?:i )?told (?:him|her|them)(?: that)? i(?:['’]d|['’]ll| would| will)|i['’]d|i'll|i will|i promised(?: to)?|promised(?: to)?|(?:i )?owe|(?:ich )?schulde|i should|i must|i need to|i have to|todo:?|to do:?"
            + "|remember to|ich versprach|versprochen:?|nicht vergessen:?");

    /// Of these, those after which somebody stands.
    static final Pattern SAID_TO =
            Pattern.compile("prom|owe|schuld|vers", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `Ana den Artikel bis Freitag versprochen`.
    static final Pattern MINE_AT_END = Pattern.compile(
            "^(?:(?:ich )?habe\\s+)?(.+?)\\s+versprochen$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// What somebody said of others: who and what follow.
    static final Pattern HEARD = words("i heard (?:from|of)|heard (?:from|of)|ich hörte von|hörte von|gehört von");

    /// What is said of something heard: how far it may go.
    static final Pattern STAYS =
            words("(?:please )?(?:do not|don['’]t) (?:pass (?:it |this )?on|tell|share|repeat)|keep (?:it|this) to"
                    + "|between us|confidential|nicht weiter|bleibt unter uns|unter uns|vertraulich");

    static final Pattern GOES_ON = words("(?:may|can) (?:be )?(?:pass(?:ed)? (?:it |this )?on|told|shared?)"
            + "|(?:darf|kann) (?:ich )?weiter(?:gesagt|sagen|gegeben|geben)");

    /// Between from whom it was heard and what.
    static final Set<String> THAT = Set.of("that", "about", "dass", "daß");

    /// What the owner looks for and can give: it goes on the owner's own card.
    static final Pattern OWN_NEED = words("i need(?! to\\b)|i am looking for|i'm looking for|ich brauche|ich suche");

    static final Pattern OWN_OFFER =
            words("i can help(?: with| on)?|i can offer|i offer|i can give|ich helfe gerne?(?: bei| mit)?"
                    + "|ich kann helfen(?: bei| mit)?|ich biete");

    static final Pattern THEIRS = Pattern.compile(
            "^(.*?)\\s*(?:\\b(?:will|promised(?: me)?(?: to)?|wants to send|owes me|is sending me)\\b|'ll\\b|\\bwird\\b"
                    + "|\\b(?:schickt|schuldet|bringt|gibt|leiht) mir\\b)\\s+(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// First words of something the owner means to do.
    static final Set<String> TO_DO = Set.of(
            "send",
            "share",
            "introduce",
            "forward",
            "lend",
            "book",
            "invite",
            "ask",
            "bring",
            "check",
            "tell",
            "reply",
            "write",
            "give",
            "help",
            "look",
            "find",
            "buy",
            "return",
            "remind",
            "thank",
            "congratulate",
            "recommend",
            "connect",
            "follow",
            "show",
            "prepare",
            "review",
            "read",
            "schicken",
            "senden",
            "vorstellen",
            "einladen",
            "fragen",
            "mitbringen",
            "antworten",
            "schreiben",
            "helfen",
            "zurückgeben",
            "weiterleiten");

    /// Last words of it: German puts the verb at the end.
    static final Set<String> TO_DO_AT_END = Set.of(
            "schicken",
            "senden",
            "vorstellen",
            "einladen",
            "fragen",
            "mitbringen",
            "antworten",
            "schreiben",
            "helfen",
            "zurückgeben",
            "weiterleiten",
            "anrufen",
            "empfehlen",
            "besorgen",
            "leihen",
            "gratulieren",
            "danken",
            "abholen",
            "besuchen",
            "geben");

    /// `ich schicke ihr die Liste`.
    static final Pattern DOING = words(
            "ich (?:schicke|sende|bringe|gebe|rufe|melde|leihe|zeige|besorge|frage|schreibe|kümmere|stelle|lade)");

    static final Pattern NEEDS = said(
            "needs|need|is hiring|hiring|is recruiting|is looking for|looking for|searching for|is searching for|seeks|could use"
                    + "|braucht|sucht(?: nach)?|benötigt");

    static final Pattern OFFERS =
            said("can|could|offers to|offers|is able to|is happy to|happy to|would gladly|kann|bietet"
                    + "|könnte|hilft gern(?:e)?(?: bei| mit)?");

    static final Pattern GOAL =
            said("wants to(?! know)|want to(?! know)|hopes to|plans to|is planning to|dreams of|will|möchte|plant");

    static final Pattern STRENGTH = said(
            "knows a lot about|knows|is good at|good at|is an expert (?:in|on)|expert (?:in|on)|is great at|kennt sich mit"
                    + "|kennt|ist gut in|experte für|expertin für");

    static final Pattern INTEREST =
            said("likes|loves|is into|(?<!\\p{L} )into|is interested in|interested in|enjoys|plays|collects|mag"
                    + "|liebt|interessiert sich für|spielt|sammelt");

    static final Pattern TALKED = said("talked about|spoke about|we talked about|we spoke about|discussed|about|topic:?"
            + "|wir sprachen über|sprachen über|thema:?|über");

    static final Pattern NEXT = words("next step:?|next:|nächster schritt:?|als nächstes:?");

    static final Pattern BORN = Pattern.compile(
            "(?<!\\p{L})(?:birthday|born|geburtstag|geboren)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// What stands around a birthday beside whose it is and when.
    static final Set<String> AROUND_BIRTHDAYS = Set.of(
            "birthday",
            "born",
            "geburtstag",
            "geboren",
            "of",
            "is",
            "was",
            "on",
            "has",
            "her",
            "his",
            "their",
            "the",
            "von",
            "ist",
            "wurde",
            "am",
            "hat",
            "ihr",
            "sein",
            "der");

    static final Pattern HOUSEHOLD = Pattern.compile(
            "(?<!\\p{L})(?:sons?|daughters?|kids?|child(?:ren)?|bab(?:y|ies)|wife|husband|partner|mother|father|mum|mom|dad|dog|cat"
                    + "|married|sohn|söhne|tochter|töchter|kinder?|frau|mann|mutter|vater|hund|katze|verheiratet)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `gave Ana an introduction`, `helped Ana with her move`: who and what follow.
    static final Pattern GAVE =
            words("(?:i )?(?:gave|helped|introduced|thanked|lent|taught)|(?:ich )?(?:gab|half|dankte|lieh)");

    /// Of an introduction, to whom.
    static final Pattern INTRODUCED_TO = Pattern.compile(
            "^(?:.*(?<!\\p{L})(?:intro(?:duction)?|vorstellung|kontakt)\\s+)?(?:to|with|zu|bei|mit)\\s+(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `Ana gave me advice`, `Ana helped me with ...`.
    static final Pattern GOT = Pattern.compile(
            "^(.*?)\\s*\\b(?:gave me|helped me(?: with)?|introduced me to|got me|lent me|taught me|thanked me(?: for)?"
                    + "|recommended me(?: for)?|stood in for me"
                    + "|gab mir|half mir(?: bei| mit)?|lieh mir|dankte mir(?: für)?)\\s+(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `Ana hat mir den Anhänger geliehen`.
    static final Pattern GOT_PERFECT = Pattern.compile(
            "^(.+?)\\s+hat mir\\s+(.*?\\s*(?:geholfen|gegeben|geliehen|geschenkt|empfohlen|beigebracht|gezeigt))$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `ich habe Ana beim Umzug geholfen`.
    static final Pattern GAVE_PERFECT = Pattern.compile(
            "^(?:ich )?habe?\\s+(.+\\s(?:geholfen|gegeben|geliehen|geschenkt|empfohlen|beigebracht))$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `Ana habe ich mit Jonas bekannt gemacht`, `habe Ana Jonas vorgestellt`.
    static final Pattern BROUGHT_TOGETHER = Pattern.compile(
            "^(?:(?:ich )?habe?\\s+)?(.+?)(?:\\s+habe? ich)?\\s+((?:mit|bei|zu)\\s+.+?)\\s+"
                    + "(?:bekannt gemacht|zusammengebracht|in Kontakt gebracht|vernetzt|vorgestellt)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `thanks to Ana for the tip`.
    static final Pattern THANKS = Pattern.compile(
            "^(?:many )?(?:thanks|thank you)(?: to)?\\s+(.+?)\\s+for\\s+(?:the |her |his |their )?(.+)$"
                    + "|^(?:vielen )?dank an\\s+(.+?)\\s+für\\s+(?:den |die |das )?(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `got advice from Ana on visas`.
    static final Pattern GOT_FROM = Pattern.compile(
            "^(?:(?:i )?(?:got|received|was given)|(?:ich )?(?:bekam|erhielt))\\s+(.+?)\\s+(?:from|by|von)\\s+(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `Rat von Ana bekommen: zum Visum`.
    static final Pattern GOT_AT_END = Pattern.compile(
            "^(.+?)\\s+von\\s+(.+?)\\s+(?:bekommen|erhalten)\\b:?\\s*(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// The first pattern that is found in the words of an act of help tells its currency.
    static final List<Map.Entry<Pattern, Help.Currency>> CURRENCIES = List.of(
            Map.entry(
                    words(
                            ".*\\b(?:intro(?:duction)?|introduced|vorstellung|kontakt zu|bekannt gemacht|vorgestellt)\\b"),
                    Help.Currency.INTRODUCTION),
            Map.entry(words(".*\\b(?:job|lead|client|opening|stelle|auftrag)\\b"), Help.Currency.LEAD),
            Map.entry(words(".*\\b(?:thanks|thank|thanked|dank|dankte)\\b"), Help.Currency.THANKS),
            Map.entry(
                    words(".*\\b(?:article|link|book|tip|information|info|paper|artikel|buch|tipp)\\b"),
                    Help.Currency.INFORMATION),
            Map.entry(words(".*\\b(?:advice|feedback|mentoring|rat|rückmeldung)\\b"), Help.Currency.ADVICE),
            Map.entry(
                    words(".*\\b(?:review|taught|code|design|translation|editing|repair|übersetzung|reparatur)\\b"),
                    Help.Currency.SKILL),
            Map.entry(
                    words(".*\\b(?:listened|support|comfort|zugehört|trost|unterstützung)\\b"), Help.Currency.SUPPORT),
            Map.entry(
                    words(".*\\b(?:shout-?out|mention|recommendation|recommended|empfehlung|empfohlen)\\b"),
                    Help.Currency.VISIBILITY));

    private CaptureWords() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "^(?:" + alternatives + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /// A subject that may be missing, one of the verbs, and what is said.
    private static Pattern said(String verbs) {
        return Pattern.compile(
                "^((?:\\p{L}[\\p{L}.'’-]*\\s+){0,4}?)(?:" + verbs + ")\\s+(.+)$",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
