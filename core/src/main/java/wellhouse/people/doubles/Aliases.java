package wellhouse.people.doubles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import wellhouse.people.doubles.Reading.Role;
import wellhouse.people.spelling.Romanised;

/// Reads names from mailboxes (`kuznetsov.bazhen@`, `gproharreinte@`) and pages (`/in/ida-ladewig-92345cd`).
///
/// They help where a name is missing, abbreviated, in another script or from before a marriage.
final class Aliases {

    private static final int SHORTEST_WORD = 3;
    private static final Pattern FIGURES = Pattern.compile("[0-9]+");

    private final Vocabulary vocabulary;

    Aliases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Form[] of(Facts facts) {
        List<Form> forms = new ArrayList<>();
        for (int mailbox : facts.of(Field.EMAIL)) {
            if (!vocabulary.mailboxes.isShared(mailbox)) {
                String text = vocabulary.mailboxes.text(mailbox);
                form(text.substring(0, text.indexOf('@')), facts, mailbox).ifPresent(forms::add);
            }
        }
        for (int page : facts.of(Field.URL)) {
            String text = vocabulary.of(Field.URL).text(page);
            String last = text.substring(text.lastIndexOf('/') + 1);
            form(last, facts, -2 - page).ifPresent(forms::add);
        }
        return forms.toArray(Form[]::new);
    }

    private Optional<Form> form(String written, Facts facts, int source) {
        List<String> pieces = new ArrayList<>();
        for (String piece : Romanised.words(written)) {
            boolean page = source < -1;
            String letters =
                    page && Words.hasDigit(piece) ? "" : FIGURES.matcher(piece).replaceAll("");
            if (!letters.isEmpty() && !Words.PARTICLES.contains(letters) && !Words.CREDENTIALS.contains(letters)) {
                pieces.add(letters);
            }
        }
        if (pieces.size() == 1) {
            pieces = split(pieces.getFirst(), facts);
        }
        if (pieces.isEmpty() || pieces.size() > 4 || pieces.stream().allMatch(piece -> piece.length() == 1)) {
            return Optional.empty();
        }
        int[] words = new int[pieces.size()];
        Role[] roles = new Role[words.length];
        for (int i = 0; i < words.length; i++) {
            String piece = pieces.get(i);
            words[i] = piece.length() == 1 ? Form.initialOf(piece.charAt(0)) : vocabulary.names.number(piece);
            roles[i] = Role.EITHER;
        }
        return Optional.of(new Form(words, roles, new boolean[words.length], "", source));
    }

    /// One run of letters, parted by the words of the record's own name, else by words met in other names.
    private List<String> split(String run, Facts facts) {
        for (Form form : facts.names) {
            for (int word : form.words()) {
                if (word < 0) {
                    continue;
                }
                String text = vocabulary.names.text(word);
                if (text.length() >= SHORTEST_WORD && run.length() > text.length()) {
                    String rest = run.startsWith(text)
                            ? run.substring(text.length())
                            : run.endsWith(text) ? run.substring(0, run.length() - text.length()) : "";
                    if (!rest.isEmpty() && rest.length() != 2) {
                        return List.of(text, rest);
                    }
                }
            }
        }
        return known(run) > 0 ? List.of(run) : parted(run);
    }

    private List<String> parted(String run) {
        List<String> best = List.of(run);
        double most = 0;
        for (int at = SHORTEST_WORD; at <= run.length() - SHORTEST_WORD; at++) {
            double both = Math.sqrt((double) known(run.substring(0, at)) * known(run.substring(at)));
            if (both > most) {
                most = both;
                best = List.of(run.substring(0, at), run.substring(at));
            }
        }
        if (run.length() > SHORTEST_WORD + 1 && most == 0) {
            int last = run.length() - 1;
            int after = known(run.substring(1));
            int before = known(run.substring(0, last));
            if (after > 0 && after >= before) {
                best = List.of(run.substring(0, 1), run.substring(1));
            } else if (before > 0) {
                best = List.of(run.substring(0, last), run.substring(last));
            }
        }
        return best;
    }

    private int known(String word) {
        int number = vocabulary.names.find(word);
        return number < 0 ? 0 : vocabulary.names.count(number);
    }
}
