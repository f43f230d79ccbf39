package wellhouse.people.doubles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    static final Set<String> FAMILY_MAILBOX = words("family_mailbox");
    static final Set<String> LEGAL_FORMS = words("legal_forms");
    static final Set<String> MAIL_PROVIDERS = words("mail_providers");

    /// Given name to the numbers of the groups it belongs to; two of one group are used for one another.
    static final Map<String, int[]> GIVEN_NAMES = givenNames();

    private Words() {}

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("wellhouse.people.doubles." + name, Locale.ROOT);
    }

    private static Set<String> words(String key) {
        return Set.of(WORDS.getString(key).split(" "));
    }

    private static Map<String, int[]> givenNames() {
        ResourceBundle bundle = bundle("given_names");
        Map<String, List<Integer>> groups = new HashMap<>();
        List<String> keys = bundle.keySet().stream().sorted().toList();
        for (int group = 0; group < keys.size(); group++) {
            String key = keys.get(group);
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(group);
            for (String variant : bundle.getString(key).split(" ")) {
                groups.computeIfAbsent(variant, _ -> new ArrayList<>()).add(group);
            }
        }
        Map<String, int[]> all = new HashMap<>();
        groups.forEach((name, its) -> all.put(
                name, its.stream().mapToInt(Integer::intValue).distinct().toArray()));
        return Map.copyOf(all);
    }
}
