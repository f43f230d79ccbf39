package wellhouse.people.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/// Given names that are used for one another: short forms, pet names, the same name in other languages.
public final class GivenNames {

    private static final int[] NONE = {};
    private static final List<List<String>> MEMBERS = new ArrayList<>();
    private static final Map<String, int[]> GROUPS = groups();

    private GivenNames() {}

    private static Map<String, int[]> groups() {
        ResourceBundle bundle = ResourceBundle.getBundle("wellhouse.people.spelling.given_names", Locale.ROOT);
        Map<String, List<Integer>> groups = new HashMap<>();
        for (String key : bundle.keySet().stream().sorted().toList()) {
            List<String> members = new ArrayList<>(List.of(key));
            members.addAll(List.of(bundle.getString(key).split(" ")));
            members.forEach(
                    name -> groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(MEMBERS.size()));
            MEMBERS.add(List.copyOf(members));
        }
        Map<String, int[]> all = new HashMap<>();
        groups.forEach((name, its) -> all.put(
                name, its.stream().mapToInt(Integer::intValue).distinct().toArray()));
        return Map.copyOf(all);
    }

    /// The groups a name belongs to; two names of one group are used for one another.
    ///
    /// @param name plain Latin letters, see [Romanised]
    /// @return numbers that mean nothing outside this run; not to be changed
    public static int[] groups(String name) {
        return GROUPS.getOrDefault(name, NONE);
    }

    /// All names used for this one, without itself.
    ///
    /// @param name plain Latin letters
    public static Set<String> variants(String name) {
        Set<String> all = new TreeSet<>();
        for (int group : groups(name)) {
            all.addAll(MEMBERS.get(group));
        }
        all.remove(name);
        return all;
    }

    /// Whether two names are used for one another.
    public static boolean variants(String one, String other) {
        for (int group : groups(one)) {
            for (int its : groups(other)) {
                if (group == its) {
                    return true;
                }
            }
        }
        return false;
    }
}
