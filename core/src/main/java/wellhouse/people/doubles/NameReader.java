package wellhouse.people.doubles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wellhouse.people.Name;
import wellhouse.people.doubles.Reading.Role;
import wellhouse.people.doubles.Reading.Word;
import wellhouse.people.spelling.Romanised;

/// Reads names: takes titles, degrees, brackets and labels off, knows "Last, First" and names written
/// without blanks in East Asian scripts.
final class NameReader {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[{（]([^)\\]}）]*)[)\\]}）]?");
    private static final Pattern FORWARDED = Pattern.compile("(?iu)\\s+(via|on behalf of|im auftrag von)\\s+.*$");
    private static final Pattern AFTER_DASH = Pattern.compile("\\s[-–—|/:@]\\s.*$");
    private static final Set<String> TWO_SIGN_FAMILIES =
            Set.of("欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "夏侯", "皇甫", "尉迟", "令狐", "남궁", "황보", "제갈", "선우", "독고");
    private static final String KOREAN_FAMILIES =
            "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길표명기반왕금옥육인맹제모";
    private static final int MAX_WORDS = 7;

    private NameReader() {}

    static Reading read(Name name) {
        boolean parts = !name.given().isEmpty() || !name.family().isEmpty();
        return parts ? parts(name) : whole(name.shown());
    }

    private static Reading parts(Name name) {
        Draft draft = new Draft();
        draft.add(name.given(), Role.GIVEN, true);
        draft.add(name.middle(), Role.EITHER, true);
        draft.add(name.family(), Role.FAMILY, true);
        draft.add(name.suffix(), Role.EITHER, true);
        return draft.reading();
    }

    private static Reading whole(String shown) {
        Draft draft = new Draft();
        String text = draft.strip(shown);
        int comma = text.indexOf(',');
        if (comma > 0) {
            String after = text.substring(comma + 1);
            List<String> words = Romanised.words(after);
            boolean added = words.stream()
                    .allMatch(word -> Words.CREDENTIALS.contains(word) || Words.GENERATIONS.contains(word));
            if (!added) {
                draft.add(after, Role.GIVEN, true);
                draft.add(text.substring(0, comma), Role.FAMILY, true);
                return draft.reading();
            }
        }
        draft.add(text, Role.EITHER, false);
        draft.guessRoles();
        return draft.reading();
    }

    /// A name while it is read.
    private static final class Draft {

        private final List<Word> words = new ArrayList<>();
        private final List<Word> figures = new ArrayList<>();
        private String generation = "";
        private String aside = "";
        private boolean unsure;

        String strip(String text) {
            Matcher brackets = BRACKETS.matcher(text);
            if (brackets.find()) {
                aside = brackets.group(1);
            }
            String plain = brackets.replaceAll(" ");
            if (plain.chars().noneMatch(c -> c <= ' ')) {
                return plain;
            }
            plain = FORWARDED.matcher(plain).replaceFirst("");
            return AFTER_DASH.matcher(plain).replaceFirst("");
        }

        void add(String written, Role role, boolean sure) {
            if (written.isEmpty()) {
                return;
            }
            for (String run : Romanised.scriptRuns(strip(written))) {
                unsure = Romanised.readingUncertain(run);
                if (Romanised.isEastAsian(run.charAt(0))) {
                    eastAsian(run, role, sure);
                } else {
                    Romanised.words(run).forEach(word -> put(word, role, sure));
                }
            }
        }

        private void eastAsian(String run, Role role, boolean sure) {
            if (role != Role.EITHER || run.length() < 2 || run.length() > 5) {
                put(Romanised.run(run), role, sure);
                return;
            }
            int family = TWO_SIGN_FAMILIES.contains(run.substring(0, 2)) || run.length() > 3 ? 2 : 1;
            int last = run.length() - 1;
            boolean turned = run.charAt(0) >= 0xAC00
                    && KOREAN_FAMILIES.indexOf(run.charAt(0)) < 0
                    && KOREAN_FAMILIES.indexOf(run.charAt(last)) >= 0;
            String familyName = turned ? run.substring(last) : run.substring(0, family);
            String givenName = turned ? run.substring(0, last) : run.substring(family);
            put(Romanised.run(givenName), Role.GIVEN, true);
            put(Romanised.run(familyName), Role.FAMILY, true);
        }

        private void put(String word, Role role, boolean sure) {
            if (Words.GENERATIONS.contains(word) && !words.isEmpty()) {
                generation = word.equals("junior") || word.equals("jun") ? "jr" : word.equals("senior") ? "sr" : word;
                return;
            }
            boolean drop = Words.CREDENTIALS.contains(word) && !words.isEmpty() || Words.TITLES.contains(word);
            List<Word> its = Words.hasDigit(word) ? figures : words;
            if (!drop && !word.isEmpty() && its.size() < MAX_WORDS) {
                its.add(new Word(word, role, unsure, sure));
            }
        }

        /// In a name without parts the first word is likely the given name and the last the family name.
        void guessRoles() {
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                if (word.role() == Role.EITHER && words.size() > 1 && (i == 0 || i == words.size() - 1)) {
                    words.set(i, new Word(word.text(), i == 0 ? Role.GIVEN : Role.FAMILY, word.uncertain(), false));
                }
            }
        }

        /// Figures beside a name number it ("Meeting Room 2"); without one they are the name.
        Reading reading() {
            if (words.isEmpty()) {
                return new Reading(figures, generation, aside);
            }
            if (generation.isEmpty()) {
                generation = figures.stream().map(Word::text).collect(Collectors.joining(" "));
            }
            List<Word> bare = words.stream()
                    .filter(word -> !Words.PARTICLES.contains(word.text()))
                    .toList();
            List<Word> kept = (bare.size() > 1 ? bare : words)
                    .stream()
                            .filter(word -> !Words.LABELS.contains(word.text()) && !Words.NOISE.contains(word.text()))
                            .toList();
            // A label instead of the family name, as in "Elvie Plumber"; but somebody may be called Baker alone.
            List<Word> told = kept.isEmpty() ? words : kept;
            return new Reading(told, generation, aside);
        }
    }
}
