package wellhouse.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import wellhouse.people.Name;
import wellhouse.people.doubles.Described;
import wellhouse.people.doubles.Field;

/// Invents people as seven sources would describe them, with slips, couples, namesakes and shared
/// mailboxes, and who is who. The same seed makes the same people.
final class PeopleMaker {

    private static final String[] ONSETS =
            "b br d dr f fr g gr h j k kl kr l m n p pr r s sch st t tr v w z".split(" ");
    private static final String[] VOWELS = "a e i o u ai ei ou".split(" ");
    private static final String[] ENDS = "n r s t l m ck nd rt man berg sen son ski ova ez ini".split(" ");
    private static final String[] TITLES =
            "CEO;CFO;Teacher;Nurse;Lawyer;Architect;Translator;Photographer;Consultant;Recruiter;Engineer;Designer"
                    .split(";");
    private static final String[] PROVIDERS = {"gmail.com", "gmx.de", "outlook.com", "yahoo.com", "web.de", "icloud.com"
    };

    private final RandomGenerator random;
    private final List<String> given;
    private final String[] families;
    private final String[] employers;
    private final String[] cities;
    private final Set<String> mailboxes = new HashSet<>();
    private int people;

    /// One record and whose it is.
    record Made(Described described, int person) {}

    /// A person before anybody described them.
    private record Model(
            String given,
            String family,
            String middle,
            String employer,
            String title,
            String city,
            String birthday,
            String mail,
            String workMail,
            String mobile,
            String landline,
            String sharedMail) {}

    PeopleMaker(long seed, int records) {
        random = new SplittableRandom(seed);
        given = ResourceBundle.getBundle("wellhouse.people.spelling.given_names", Locale.ROOT).keySet().stream()
                .sorted()
                .toList();
        families = words(Math.max(500, records / 20), 2);
        employers = words(Math.max(40, records / 60), 2);
        cities = words(Math.max(40, records / 200), 2);
    }

    private String[] words(int count, int syllables) {
        String[] words = new String[count];
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            for (int s = 0; s < syllables; s++) {
                word.append(any(ONSETS)).append(any(VOWELS));
            }
            word.append(any(ENDS));
            words[i] = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }
        return words;
    }

    private String any(String[] some) {
        return some[random.nextInt(some.length)];
    }

    /// Few are frequent, many are rare.
    private String skewed(String[] some) {
        return some[(int) (some.length * Math.pow(random.nextDouble(), 2.5))];
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /// Somebody's name.
    Name name() {
        return Name.of(capital(given.get(random.nextInt(given.size()))), skewed(families));
    }

    String employer() {
        return skewed(employers) + " " + any(new String[] {"Energy", "Labs", "Media", "Robotics"});
    }

    String birthday() {
        return "%d%02d%02d".formatted(random.nextInt(1945, 2006), random.nextInt(1, 13), random.nextInt(1, 29));
    }

    List<Made> make(int records) {
        List<Made> made = new ArrayList<>(records + 8);
        while (made.size() < records) {
            Model model = model(skewed(families), "", "");
            describe(model, made);
            double trap = random.nextDouble();
            if (trap < 0.06) {
                Model partner = model(model.family(), model.landline(), "familie." + mail(model.family()) + "@gmx.de");
                describe(partner, made);
            } else if (trap < 0.1) {
                Model other = model(model.family(), "", "");
                boolean colleague = random.nextBoolean();
                String employer = colleague ? model.employer() : other.employer();
                describe(
                        new Model(
                                model.given(),
                                model.family(),
                                "",
                                employer,
                                other.title(),
                                random.nextBoolean() ? model.city() : other.city(),
                                other.birthday(),
                                mail(model.given() + people) + "@" + any(PROVIDERS),
                                mail(model.given() + "." + model.family() + people) + "@" + mail(employer.split(" ")[0])
                                        + ".example",
                                other.mobile(),
                                other.landline(),
                                ""),
                        made);
            }
        }
        return made.subList(0, records);
    }

    private static String mail(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Model model(String family, String landline, String sharedMail) {
        people++;
        String first = capital(given.get((int) (given.size() * Math.pow(random.nextDouble(), 1.8))));
        String employer = employer();
        String local = switch (random.nextInt(4)) {
            case 0 -> first + "." + family;
            case 1 -> first.charAt(0) + family;
            case 2 -> family + first;
            default -> first + random.nextInt(100);
        };
        return new Model(
                first,
                family,
                random.nextInt(4) == 0 ? capital(given.get(random.nextInt(given.size()))) : "",
                employer,
                any(TITLES),
                skewed(cities),
                birthday(),
                mail(local) + people % 97 + "@" + any(PROVIDERS),
                unused(mail(first + "." + family), mail(employer.split(" ")[0]) + ".example"),
                "+4917" + random.nextInt(10_000_000, 99_999_999),
                landline.isEmpty() ? "+4930" + random.nextInt(1_000_000, 9_999_999) : landline,
                sharedMail);
    }

    /// An organization gives no mailbox twice.
    private String unused(String local, String domain) {
        String whole = local + "@" + domain;
        return mailboxes.add(whole) ? whole : local + people + "@" + domain;
    }

    private void describe(Model model, List<Made> into) {
        int person = people;
        int times = 1 + (int) (random.nextDouble() * random.nextDouble() * 6);
        for (int i = 0; i < times; i++) {
            into.add(new Made(describe(model), person));
        }
    }

    private Described describe(Model model) {
        Map<Field, List<String>> said = new EnumMap<>(Field.class);
        String first = slip(model.given());
        String family = slip(model.family());
        Name name = switch (random.nextInt(12)) {
            case 0 -> Name.shown(family + ", " + first);
            case 1 -> Name.of(first.substring(0, 1) + ".", family);
            case 2 -> Name.of(first, "");
            case 3 -> Name.of(family, first);
            case 4 -> Name.shown(first.toUpperCase(Locale.ROOT) + " " + family.toUpperCase(Locale.ROOT));
            default -> new Name("", "", first, model.middle(), family, "", "");
        };
        int source = random.nextInt(4);
        List<String> mails = new ArrayList<>();
        if (source != 1 || random.nextInt(4) == 0) {
            mails.add(random.nextBoolean() ? model.mail() : model.workMail());
            if (source == 2) {
                mails.add(model.workMail());
            }
        }
        if (!model.sharedMail().isEmpty() && random.nextInt(3) == 0) {
            mails.add(model.sharedMail());
        }
        said.put(Field.EMAIL, mails);
        if (source >= 2) {
            said.put(Field.PHONE, List.of(random.nextInt(3) == 0 ? model.landline() : model.mobile()));
            said.put(Field.CITY, List.of(random.nextBoolean() ? model.city() : ""));
            said.put(Field.BIRTHDAY, List.of(random.nextInt(3) == 0 ? model.birthday() : ""));
        }
        if (source == 1 || source == 2) {
            said.put(Field.ORGANIZATION, List.of(model.employer()));
            said.put(Field.TITLE, List.of(model.title()));
        }
        return new Described(List.of(name), said);
    }

    private String slip(String word) {
        if (random.nextInt(14) != 0 || word.length() < 4) {
            return word;
        }
        int at = random.nextInt(1, word.length() - 1);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at) + word.substring(at);
        };
    }
}
