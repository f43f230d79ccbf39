package wellhouse.exchange.tone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message before it is sent, with what may grate in it.
///
/// Rules, in English and German, with one remark for each kind: it points at a sentence and says what the other
/// would rather read.
///
/// @param text as written
/// @param remarks in the order of the text; those on the whole last
public record Draft(String text, List<Remark> remarks) {

    /// Longer messages are seldom read to their end.
    private static final int LONG_WORDS = 180;

    private static final int FROM_ME = 4;

    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?]*");
    private static final Pattern FLATTERY =
            Pattern.compile("(?iu)\\b(?:amazing|incredible|awesome|genius|huge fan|guru|"
                    + "rock ?star|such an inspiration|unglaublich|genial|großartig|riesiger fan|koryphäe)\\b");
    private static final Pattern JARGON = Pattern.compile("(?iu)\\b(?:synerg\\w*|leverage|touch base|circle back|"
            + "pick your brain|low[- ]hanging|win[- ]win|value[- ]add|bandwidth|mehrwert|andocken|abholen|"
            + "auf augenhöhe|zeitnah)\\b");
    private static final Pattern ME = Pattern.compile("(?iu)\\b(?:i|me|my|mine|ich|mir|mich|meine?[nmrs]?)\\b");
    private static final Pattern YOU =
            Pattern.compile("(?iu)\\b(?:you|your|yours|du|dir|dich|deine?[nmrs]?|sie|ihnen|ihre?[nmrs]?)\\b");
    private static final Pattern ASKS = Pattern.compile(
            "(?iu)\\?|\\b(?:could you|would you|can you|please|könntest|" + "würdest|kannst du|könnten sie|bitte)\\b");
    private static final Pattern EASY_NO = Pattern.compile("(?iu)\\b(?:no is|say no|a no\\b|if not|no worries|"
            + "feel free to|if it (?:does not|doesn't) (?:suit|fit)|not now|nein|wenn nicht|kein problem|"
            + "falls es nicht passt|passt es nicht)");

    /// What may grate.
    public enum Kind {
        FLATTERY,
        JARGON,
        ONLY_ME,
        NO_EASY_NO,
        TOO_LONG
    }

    /// One remark.
    ///
    /// @param from where the sentence begins in the text
    /// @param to where it ends; equal to `from` for a remark on the whole
    public record Remark(Kind kind, int from, int to) {}

    public Draft {
        remarks = List.copyOf(remarks);
    }

    /// Cost: linear in the text.
    public static Draft of(String text) {
        List<Remark> remarks = new ArrayList<>();
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            point(FLATTERY, Kind.FLATTERY, sentence, remarks);
            point(JARGON, Kind.JARGON, sentence, remarks);
        }
        remarks.sort(Comparator.comparingInt(Remark::from));
        if (count(ME, text) >= FROM_ME && count(YOU, text) * 3 < count(ME, text)) {
            remarks.add(new Remark(Kind.ONLY_ME, 0, 0));
        }
        if (ASKS.matcher(text).find() && !EASY_NO.matcher(text).find()) {
            remarks.add(new Remark(Kind.NO_EASY_NO, 0, 0));
        }
        if (text.strip().split("\\s+", -1).length > LONG_WORDS) {
            remarks.add(new Remark(Kind.TOO_LONG, 0, 0));
        }
        return new Draft(text, remarks);
    }

    private static void point(Pattern pattern, Kind kind, Matcher sentence, List<Remark> remarks) {
        boolean said = remarks.stream().anyMatch(remark -> remark.kind() == kind);
        if (!said && pattern.matcher(sentence.group()).find()) {
            remarks.add(new Remark(kind, sentence.start(), sentence.end()));
        }
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    /// Masked: how many remarks.
    @Override
    public String toString() {
        return "Draft[" + remarks.size() + " remarks]";
    }
}
