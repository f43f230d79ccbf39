package wellhouse.intake;

import java.util.Set;

/// The words around names in a captured line, English and German side by side.
final class NameWords {

    /// What stands before a name and belongs to it.
    static final Set<String> ADDRESS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "aunt", "uncle", "family", "frau", "herr", "herrn", "onkel", "tante",
            "familie", "oma", "opa");

    /// Who is called so by everybody of a family, in small letters as well.
    static final Set<String> KIN = Set.of(
            "mum", "mom", "mummy", "mommy", "dad", "daddy", "granny", "grandma", "grandpa", "mama", "papa", "oma",
            "opa");

    /// What somebody is to somebody: `met her husband Jörg`, `Nachbarin Erika`.
    static final Set<String> RELATION = Set.of(
            "son",
            "daughter",
            "wife",
            "husband",
            "partner",
            "brother",
            "sister",
            "cousin",
            "friend",
            "neighbour",
            "neighbor",
            "colleague",
            "boss",
            "mate",
            "sohn",
            "tochter",
            "mann",
            "bruder",
            "schwester",
            "freund",
            "freundin",
            "nachbar",
            "nachbarn",
            "nachbarin",
            "kollege",
            "kollegen",
            "kollegin",
            "chef",
            "chefin");

    static final Set<String> POSSESSIVE = Set.of(
            "my", "her", "his", "their", "our", "mein", "meine", "meinem", "meinen", "meiner", "ihr", "ihre", "ihrem",
            "ihren", "ihrer", "sein", "seine", "seinem", "seinen", "seiner", "unser", "unsere", "unserem", "unseren",
            "unserer");

    /// What a name at the beginning of a clause is the subject of.
    static final Set<String> FINITE = Set.of(
            "is", "isn't", "isn’t", "was", "has", "had", "are", "were", "have", "got", "gets", "will", "ist", "war",
            "hat", "hatte", "sind", "waren", "haben", "hatten", "wird", "werden", "wurde", "wurden");

    /// Words that begin a line in a capital letter and are no name.
    static final Set<String> SMALL = Set.of(
            "mit",
            "bei",
            "am",
            "im",
            "zum",
            "zur",
            "nach",
            "auf",
            "für",
            "von",
            "aus",
            "an",
            "in",
            "um",
            "heute",
            "gestern",
            "morgen",
            "habe",
            "hab",
            "muss",
            "soll",
            "werde",
            "war",
            "hatte",
            "hat",
            "noch",
            "auch",
            "und",
            "endlich",
            "kurz",
            "nicht",
            "letzten",
            "letzte",
            "nächsten",
            "dann",
            "danach",
            "wegen",
            "über",
            "and",
            "with",
            "at",
            "on",
            "from",
            "to",
            "for",
            "had",
            "have",
            "has",
            "was",
            "is",
            "just",
            "finally",
            "remind",
            "remember",
            "don't",
            "don’t",
            "not",
            "no",
            "this",
            "last",
            "next",
            "that",
            "then",
            "after",
            "about",
            "need");

    static final Set<String> AND = Set.of("and", "&", "und", "+");

    /// Written small inside names.
    static final Set<String> PARTICLES = Set.of(
            "de", "da", "di", "del", "della", "van", "von", "der", "den", "la", "le", "al", "el", "bin", "ibn", "zu");

    /// Particles that begin something else after a name, as in `Ana den Artikel`, but for `van den Berg`.
    static final Set<String> ARTICLES = Set.of("den", "der");

    static final Set<String> PRONOUNS = Set.of(
            "i", "he", "she", "they", "we", "her", "his", "their", "him", "them", "my", "it", "the", "a", "an", "ich",
            "er", "sie", "wir", "ihr", "ihre", "sein", "seine", "mein", "meine", "der", "die", "das", "ein", "eine");

    private NameWords() {}
}
