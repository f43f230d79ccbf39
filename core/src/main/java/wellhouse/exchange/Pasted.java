package wellhouse.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a text that was pasted in, such as a mail, says about needs and offers.
///
/// Rules, in English and German: a sentence with a phrase such as "looking for" or "gerne helfen". They propose;
/// the owner decides.
///
/// @param from who wrote it, from a line `From:` or `Von:`; empty if there is none
/// @param found in the order of the text, at most twenty
public record Pasted(String from, List<Found> found) {

    private static final int MOST = 20;
    private static final int LONGEST = 500;

    private static final Pattern FROM = Pattern.compile("(?im)^(?:From|Von):\\s*\"?([^\"<\\n]{1,80})");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?]*");
    private static final Pattern QUOTED = Pattern.compile("^\\s*>|^(?:From|To|Subject|Date|Von|An|Betreff|Datum):");

    private static final Pattern NEED = Pattern.compile(
            "(?iu)\\b(?:(?:i am|i'm|we are|we're) (?:still |currently |now )?(?:looking|searching) for|looking for|"
                    + "(?:i|we) (?:really |urgently |still )?need|(?:i|we) could use|do you know (?:anybody|anyone|"
                    + "somebody|someone)(?: who)?|(?:ich suche|wir suchen|suche)(?: (?:gerade|noch|dringend))?|"
                    + "(?:ich|wir) brauche?n?|kennst du (?:jemanden?|jemand)(?:,? d(?:er|ie))?)\\b\\s*");

    private static final Pattern OFFER = Pattern.compile(
            "(?iu)\\b(?:(?:i|we) (?:can|could) (?:offer|help(?: you)? with|lend|teach|explain)|(?:i am|i'm|we are) happy to"
                    + "(?: help(?: you)? with)?|(?:i|we)(?:'d| would) gladly|(?:ich|wir) (?:kann|können|biete|bieten)"
                    + "(?: dir)?(?: gerne?)?|gerne? (?:helfe|helfen) (?:ich|wir)(?: dir)?(?: bei| mit)?)\\b\\s*");

    public Pasted {
        found = List.copyOf(found);
    }

    /// One of them.
    ///
    /// @param need whether it is a need; an offer otherwise
    /// @param what in the writer's words, without the phrase it begins with; 1 to 500 characters
    /// @param sentence it stands in
    public record Found(boolean need, String what, String sentence) {

        /// Masked.
        @Override
        public String toString() {
            return "Found[" + (need ? "need" : "offer") + "]";
        }
    }

    /// Cost: linear in the text.
    public static Pasted read(String text) {
        Matcher sender = FROM.matcher(text);
        String from = sender.find() ? sender.group(1).strip() : "";
        List<Found> found = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!QUOTED.matcher(line).find()) {
                Matcher sentences = SENTENCE.matcher(line);
                while (sentences.find() && found.size() < MOST) {
                    sentence(sentences.group().strip(), found);
                }
            }
        }
        return new Pasted(from, found);
    }

    private static void sentence(String sentence, List<Found> found) {
        Matcher need = NEED.matcher(sentence);
        Matcher offer = OFFER.matcher(sentence);
        boolean isNeed = need.find();
        if (isNeed || offer.find()) {
            String what = sentence.substring(isNeed ? need.end() : offer.end())
                    .replaceAll("[.!?]+$", "")
                    .strip();
            if (!what.isEmpty()) {
                found.add(new Found(isNeed, what.length() > LONGEST ? what.substring(0, LONGEST) : what, sentence));
            }
        }
    }

    /// Masked: how much was found.
    @Override
    public String toString() {
        return "Pasted[" + found.size() + "]";
    }
}
