package wellhouse.people.doubles;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/// The word lists that come with Wellhouse.
final class Words {

    private static final ResourceBundle WORDS = bundle("words");
    static final Set<String> TITLES = words("titles");
    static final Set<String> GENERATIONS = words("generations");
    static final Set<String> CREDENTIALS = words("credentials");
    static final Set<String> PARTICLES = words("particles");
    static final Set<String> PRONOUNS = words("pronouns");
    static final Set<String> LABELS = words("labels");
    static final Set<String> NOISE = words("noise");
    static final Set<String> LEGAL_FORMS = words("legal_forms");
    static final Set<String> MAIL_PROVIDERS = words("mail_providers");

    private Words() {}

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("wellhouse.people.doubles." + name, Locale.ROOT);
    }

    private static Set<String> words(String key) {
        return Set.of(WORDS.getString(key).split(" "));
    }

    static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
