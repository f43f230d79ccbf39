package wellhouse.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wellhouse.kernel.PartialDate;
import wellhouse.people.spelling.Romanised;

/// A search in plain words, in English or German: `architects in Lyon I have not seen since spring`.
///
/// @param words what somebody is, does or cares about, in words to search for; may be empty
/// @param role what they are to the owner
/// @param place where they live
/// @param organization where they work
/// @param quietSince no contact on this day or later
/// @param metSince contact, or met for the first time, on this day or later
public record Question(
        String words,
        Optional<Role> role,
        Optional<String> place,
        Optional<String> organization,
        Optional<LocalDate> quietSince,
        Optional<LocalDate> metSince) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String MET =
            "(?:seen|see|met|meet|heard\\s+from|hear\\s+from|talked\\s+(?:to|with)|spoken\\s+(?:to|with)"
                    + "|written\\s+to|contacted|been\\s+in\\s+touch\\s+with|had\\s+contact\\s+with)";
    private static final List<Pattern> SILENCE = List.of(
            pattern(
                    "(?:\\b(?:that|who|whom)\\s+)?\\b(?:i|we)(?:\\s+have\\s+not|\\s+haven['’]?t|\\s+have\\s+never|['’]ve\\s+not"
                            + "|\\s+did\\s+not|\\s+didn['’]?t)\\s+" + MET + "\\s+(?:since|for|in)\\s+(.+)$"),
            pattern("\\b(?:not\\s+" + MET + "|no\\s+contact|without\\s+contact)\\s+(?:since|for|in)\\s+(.+)$"),
            pattern(
                    ",?\\s*\\b(?:(?:mit|von)\\s+)?(?:die|den|das|der|denen|dem)?\\s*\\bich\\s+(?:schon\\s+)?seit\\s+(.+?)\\s+nichts?"
                            + "\\s+(?:mehr\\s+)?(?:gesehen|getroffen|gesprochen|geschrieben|gehört|kontaktiert)(?:\\s+habe)?$"),
            pattern("\\bseit\\s+(.+?)\\s+nichts?\\s+(?:mehr\\s+)?(?:gesehen|getroffen|gesprochen|geschrieben|gehört)$"),
            pattern("\\bohne\\s+kontakt\\s+seit\\s+(.+)$"));
    private static final List<Pattern> CONTACT = List.of(
            pattern("(?:\\b(?:that|who|whom)\\s+)?\\b(?:i|we)(?:\\s+have|['’]ve)?\\s+" + MET
                    + "(?:\\s+with)?\\s+(.+)$"),
            pattern("\\b(?:" + MET + "|with\\s+contact)\\s+((?:since|this|today|yesterday|in\\s+the)\\b.*)$"),
            pattern(
                    ",?\\s*\\b(?:(?:mit|von)\\s+)?(?:die|den|das|der|denen|dem)?\\s*\\bich\\s+(?!.*\\bnichts?\\b)(.+?)"
                            + "\\s+(?:gesehen|getroffen|gesprochen|geschrieben|gehört|kontaktiert|kennengelernt)(?:\\s+habe)?$"),
            pattern("\\bmit\\s+kontakt\\s+((?:seit|dies\\p{L}*|heute|gestern|in)\\b.*)$"));
    private static final Pattern PLACE =
            pattern("(?:^|\\s)(?:(?:who\\s+)?liv(?:e|es|ing)\\s+in|in|from|aus)\\s+([\\p{L}][\\p{L}'’. -]*)$");
    private static final Pattern WORK = pattern(
            "(?:^|\\s)(?:(?:who\\s+)?work(?:s|ing)?\\s+(?:at|for)|at|bei)\\s+([\\p{L}0-9][\\p{L}0-9'’.& -]*?)(?=$|\\s+(?:in|aus)\\s)");
    private static final Pattern CARES = pattern(
            "\\bwho\\s+(?:know|knows|need|needs|like|likes|love|loves|can|want|wants|are\\s+into|is\\s+into)(?:\\s+about)?\\s+(.+)$"
                    + "|,?\\s*\\bdie\\s+(.+?)\\s+(?:kennen|können|brauchen|suchen|mögen|lieben)$");
    private static final Pattern ALL =
            pattern("^(?:all|everybody|everyone|people|those|my|alle|leute|jeder|meine|menschen)\\b");

    /// `Kolleg:innen`, `Kolleg*innen`, `Kolleg_innen`, `Kolleg/-innen`.
    private static final Pattern GENDERED = pattern("[:*_/]-?innen\\b");

    /// How plurals end in English and German, what is longer first.
    private static final List<Plural> PLURALS = List.of(
            new Plural("innen", ""),
            new Plural("women", "woman"),
            new Plural("wives", "wife"),
            new Plural("ches", "ch"),
            new Plural("shes", "sh"),
            new Plural("sses", "ss"),
            new Plural("ies", "y"),
            new Plural("mmen", "mm"),
            new Plural("men", "man"),
            new Plural("ern", "er"),
            new Plural("ss", "ss"),
            new Plural("s", ""),
            new Plural("en", ""),
            new Plural("e", ""));

    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("friend", Role.FRIEND),
            Map.entry("freund", Role.FRIEND),
            Map.entry("relative", Role.KIN),
            Map.entry("verwandt", Role.KIN),
            Map.entry("colleague", Role.COLLEAGUE),
            Map.entry("kolleg", Role.COLLEAGUE),
            Map.entry("client", Role.CLIENT),
            Map.entry("customer", Role.CLIENT),
            Map.entry("kund", Role.CLIENT),
            Map.entry("mentor", Role.MENTOR),
            Map.entry("neighbour", Role.NEIGHBOUR),
            Map.entry("neighbor", Role.NEIGHBOUR),
            Map.entry("nachbar", Role.NEIGHBOUR),
            Map.entry("classmate", Role.CLASSMATE),
            Map.entry("mitschüler", Role.CLASSMATE));

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    /// Understands a question.
    ///
    /// @param today the owner's date, for "spring" and "six months"
    /// @return empty where nothing but words to search for was said
    public static Optional<Question> of(String asked, LocalDate today) {
        String text = asked.strip();
        Optional<LocalDate> quiet = Optional.empty();
        for (Pattern pattern : SILENCE) {
            Matcher found = pattern.matcher(text);
            if (quiet.isEmpty() && found.find()) {
                quiet = Season.after(found.group(1), today);
                text = quiet.isPresent() ? cut(text, found) : text;
            }
        }
        Optional<LocalDate> met = Optional.empty();
        for (Pattern pattern : quiet.isPresent() ? List.<Pattern>of() : CONTACT) {
            Matcher found = pattern.matcher(text);
            if (met.isEmpty() && found.find()) {
                met = Season.since(found.group(1), today);
                text = met.isPresent() ? cut(text, found) : text;
            }
        }
        Matcher cares = CARES.matcher(text);
        String about = "";
        if (cares.find()) {
            about = cares.group(1) == null ? cares.group(2) : cares.group(1);
            text = cut(text, cares);
        }
        Matcher work = WORK.matcher(text);
        Optional<String> organization = Optional.empty();
        if (work.find()) {
            organization = Optional.of(work.group(1).strip());
            text = cut(text, work);
        }
        Matcher placed = PLACE.matcher(text);
        Optional<String> place = Optional.empty();
        if (placed.find()) {
            place = Optional.of(placed.group(1).strip());
            text = cut(text, placed);
        }
        String kind =
                ALL.matcher(text).replaceFirst("").replaceAll("[,;?!]+", " ").strip();
        Optional<Role> role = Optional.ofNullable(
                ROLES.get(stem(GENDERED.matcher(kind).replaceAll("innen").toLowerCase(Locale.ROOT))));
        boolean structured = quiet.isPresent()
                || met.isPresent()
                || place.isPresent() && !text.isEmpty()
                || organization.isPresent() && !text.isEmpty()
                || !about.isEmpty();
        if (!structured) {
            return Optional.empty();
        }
        String words = role.isPresent() ? about : (stems(kind) + " " + about).strip();
        return Optional.of(new Question(words, role, place, organization, quiet, met));
    }

    private static String cut(String text, Matcher found) {
        return (text.substring(0, found.start()) + " " + text.substring(found.end())).strip();
    }

    private static String stems(String kind) {
        return Romanised.words(GENDERED.matcher(kind).replaceAll("innen")).stream()
                .map(Question::stem)
                .collect(Collectors.joining(" "));
    }

    /// Without the ending of a plural: "architects" and "Architektinnen" begin as the title does, whoever holds it.
    private static String stem(String word) {
        if (word.length() < 5 || word.indexOf(' ') >= 0) {
            return word;
        }
        for (Plural plural : PLURALS) {
            if (word.endsWith(plural.ending)) {
                return word.substring(0, word.length() - plural.ending.length()) + plural.singular;
            }
        }
        return word;
    }

    private record Plural(String ending, String singular) {}

    /// All that is searched for as words.
    public String searched() {
        return (words + " " + organization.orElse("") + " " + place.orElse("")).strip();
    }

    /// Whether somebody is wanted, as far as their row tells.
    public boolean wants(Row row) {
        return role.map(row.person().roles()::contains).orElse(true)
                && place.map(where -> begins(row.city(), where)).orElse(true)
                && organization.map(where -> begins(row.organization(), where)).orElse(true)
                && quietSince
                        .map(day -> row.lastContact()
                                .map(last -> last.isBefore(day))
                                .orElse(true))
                        .orElse(true)
                && metSince.map(day -> wasMet(row, day)).orElse(true);
    }

    private static boolean wasMet(Row row, LocalDate day) {
        return row.lastContact().filter(last -> !last.isBefore(day)).isPresent()
                || row.person()
                        .met()
                        .when()
                        .filter(first ->
                                first.year() > 0 && !PartialDate.of(day).isAfter(first))
                        .isPresent();
    }

    /// Whether every word of one text begins a word of the other.
    private static boolean begins(String written, String asked) {
        List<String> words = Romanised.words(written);
        return Romanised.words(asked).stream().allMatch(word -> words.stream().anyMatch(its -> its.startsWith(word)));
    }
}
