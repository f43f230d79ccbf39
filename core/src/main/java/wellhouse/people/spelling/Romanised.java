package wellhouse.people.spelling;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words in plain Latin letters, whatever script they were written in.
public final class Romanised {

    /*
     * Latin text takes the short way over its decomposition; all else goes through ICU. Apostrophes, soft and hard signs
     * are dropped inside a word (O'Brien, Kondrat'ev), everything else that is no letter or digit parts words.
     */
    private static final Transliterator TO_LATIN = Transliterator.getInstance(
            "Greek-Latin/UNGEGN; Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower; NFC");
    /// From U+0410: the alphabet as passports and mailboxes mostly have it, not as libraries transliterate it.
    private static final String[] CYRILLIC =
            "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" ", -1);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INSIDE = Pattern.compile("['’ʼ`´ʹʺ‘\"]+");
    private static final Pattern APART = Pattern.compile("[^a-z0-9]+");

    private Romanised() {}

    /// The words of a text in order; may be empty.
    public static List<String> words(String text) {
        String plain = APART.matcher(INSIDE.matcher(plain(text)).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    /// The words of a text with umlauts and the like spelt out in two letters: "mueller", "soered", "aarhus".
    public static List<String> spelledOut(String text) {
        StringBuilder spelt = new StringBuilder(text.length() + 8);
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            switch (c) {
                case 'ä', 'Ä' -> spelt.append("ae");
                case 'ö', 'Ö', 'ø', 'Ø' -> spelt.append("oe");
                case 'ü', 'Ü' -> spelt.append("ue");
                case 'å', 'Å' -> spelt.append("aa");
                default -> spelt.append(c);
            }
        }
        return words(spelt.toString());
    }

    /// All letters and digits of a text without anything between.
    public static String run(String text) {
        return APART.matcher(plain(text)).replaceAll("");
    }

    private static String plain(String text) {
        boolean ascii = true;
        boolean latin = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ascii &= c < 0x80;
            latin &= c < 0x250 || c >= 0x300 && c < 0x370 || c >= 0x1E00 && c < 0x1F00;
        }
        if (ascii) {
            return text.toLowerCase(Locale.ROOT);
        }
        String spelt = latin ? text : cyrillic(text);
        if (latin || spelt.chars().allMatch(c -> c < 0x250)) {
            return latin(MARKS.matcher(Normalizer.normalize(spelt, Normalizer.Form.NFD))
                    .replaceAll(""));
        }
        return TO_LATIN.transliterate(spelt);
    }

    private static String cyrillic(String text) {
        StringBuilder spelt = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c >= 0x430 && c <= 0x44F) {
                spelt.append(CYRILLIC[c - 0x430]);
            } else {
                switch (c) {
                    case 'ё', 'є' -> spelt.append(c == 'ё' ? "e" : "ye");
                    case 'і', 'ї' -> spelt.append(c == 'і' ? "i" : "yi");
                    case 'ґ' -> spelt.append('g');
                    case 'ў' -> spelt.append('u');
                    case 'ј' -> spelt.append('j');
                    case 'љ' -> spelt.append("lj");
                    case 'њ' -> spelt.append("nj");
                    case 'џ' -> spelt.append("dz");
                    case 'ћ', 'ђ' -> spelt.append(c == 'ћ' ? "c" : "d");
                    default -> spelt.append(c);
                }
            }
        }
        return spelt.toString();
    }

    private static String latin(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 'ß' -> plain.append("ss");
                case 'æ', 'Æ' -> plain.append("ae");
                case 'œ', 'Œ' -> plain.append("oe");
                case 'ø', 'Ø' -> plain.append('o');
                case 'ł', 'Ł' -> plain.append('l');
                case 'đ', 'Đ', 'ð', 'Ð' -> plain.append('d');
                case 'þ', 'Þ' -> plain.append("th");
                case 'ı' -> plain.append('i');
                default -> plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    /// Whether a reading in Latin letters cannot be told from the writing: Han may be Chinese or Japanese,
    /// Hebrew and Arabic leave vowels out, Hangul and Thai are romanised in many ways.
    public static boolean readingUncertain(String text) {
        return text.codePoints()
                .anyMatch(c -> c > 0x590
                        && switch (UnicodeScript.of(c)) {
                            case HAN, HANGUL, HEBREW, ARABIC, THAI -> true;
                            default -> false;
                        });
    }

    /// A word as it sounds, roughly: spellings of one name in several orthographies and romanisations meet.
    ///
    /// @param word plain Latin letters
    public static String skeleton(String word) {
        StringBuilder out = new StringBuilder(word.length());
        int length = word.length();
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            char next = i + 1 < length ? word.charAt(i + 1) : ' ';
            char put = switch (c) {
                case 'y', 'j' -> 'i';
                case 'w' -> 'v';
                case 'q' -> 'k';
                case 'z' -> 's';
                case 'c' -> next == 'h' || next == 's' || next == 'z' ? 's' : 'k';
                case 'g' -> next == 'h' ? 'h' : 'g';
                case 'p' -> next == 'h' ? 'f' : 'p';
                case 't' -> next == 'z' || next == 's' ? 's' : 't';
                default -> c;
            };
            boolean skipsNext = c == 's' && next == 'h'
                    || c == 's' && next == 'c' && i + 2 < length && word.charAt(i + 2) == 'h'
                    || c == 'z' && next == 'h'
                    || c == 'c' && (next == 'h' || next == 's' || next == 'z' || next == 'k')
                    || c == 'k' && (next == 'h' || next == 'c')
                    || c == 'p' && next == 'h'
                    || c == 't' && (next == 'h' || next == 'z' || next == 's')
                    || c == 'g' && next == 'h'
                    || (c == 'u' || c == 'o' || c == 'a') && next == 'e';
            if (c == 'x') {
                append(out, 'k');
                append(out, 's');
            } else {
                append(out, put);
            }
            if (skipsNext) {
                i += c == 's' && next == 'c' ? 2 : 1;
            }
        }
        int end = out.length();
        if (end > 3 && out.charAt(end - 1) == 'h') {
            out.setLength(end - 1);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, char c) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
            out.append(c);
        }
    }

    /// Parts a text where East Asian and other letters meet, and by blanks.
    public static List<String> scriptRuns(String text) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean eastAsian = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean here = isEastAsian(c);
            if (Character.isWhitespace(c) || !run.isEmpty() && (here != eastAsian || humps(text, i, run.length()))) {
                flush(run, runs);
            }
            if (!Character.isWhitespace(c)) {
                run.append(c);
            }
            eastAsian = here;
        }
        flush(run, runs);
        return runs;
    }

    /// Whether a word begins inside a word, as in "VegaTerán"; not so in "McAdam".
    private static boolean humps(String text, int at, int before) {
        return before > 2
                && at + 2 < text.length()
                && Character.isUpperCase(text.charAt(at))
                && Character.isLowerCase(text.charAt(at - 1))
                && Character.isLowerCase(text.charAt(at + 1));
    }

    private static void flush(StringBuilder run, List<String> runs) {
        if (!run.isEmpty()) {
            runs.add(run.toString());
            run.setLength(0);
        }
    }

    /// Whether it is a sign of Chinese, Japanese or Korean writing.
    public static boolean isEastAsian(char c) {
        return c >= 0x3005 && c <= 0x30FF || c >= 0x3400 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3;
    }
}
