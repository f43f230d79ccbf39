package wellhouse.demo;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.kernel.PartialDate;
import wellhouse.people.Channel;
import wellhouse.people.Keeping;
import wellhouse.people.Met;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Role;
import wellhouse.people.Standing;
import wellhouse.people.Tier;

/// Makes up people, each from a draw of their own, so that the first of a large book are those of a small one.
final class Cast {

    private static final List<String> HOSTS = List.of("example.org", "example.com", "post.example.org", "example.net");
    private static final int PLAIN_NAMES = 1_000;

    private final Texts texts;
    private final LocalDate today;
    private final double pace;
    private final Ids ids;
    private final Map<String, Integer> addresses = new HashMap<>();

    Cast(Texts texts, LocalDate today, double pace, Ids ids) {
        this.texts = texts;
        this.today = today;
        this.pace = pace;
        this.ids = ids;
    }

    Figure figure(int number, SplittableRandom random) {
        Tier tier = number < 4 ? Tier.INNER : tier(random);
        Fate fate = number < 4 ? Fate.STEADY : Fate.any(random);
        if (fate == Fate.NEW && tier == Tier.YEARLY) {
            tier = Tier.REGULAR;
        }
        LocalDate begin = fate.begins(today, random);
        Id<Person> id = ids.next();
        Name name = name(number, random);
        Person person = new Person(
                id,
                Standing.KEPT,
                Optional.empty(),
                name,
                roles(tier, random),
                keeping(tier, random),
                met(begin, random),
                random.nextInt(5) == 0 ? EnumSet.of(Texts.any(List.of(Channel.values()), random)) : Set.of(),
                random.nextInt(20) == 0 ? Set.of(Channel.SOCIAL) : Set.of(),
                random.nextInt(10) < 6 ? Optional.of(birthday(random)) : Optional.empty(),
                Optional.empty(),
                since(begin, fate, random),
                "");
        String email = random.nextInt(12) == 0 ? "" : address(name, random);
        return new Figure(number, person, email, fate, fate.days(tier, pace, begin, today, random));
    }

    /// Somebody of whom only a name and an address are known.
    Sender stranger(SplittableRandom random) {
        Name name = name(0, random);
        return new Sender(name.shown(), address(name, random));
    }

    /// Who writes.
    record Sender(String name, String address) {}

    private static Tier tier(SplittableRandom random) {
        int drawn = random.nextInt(100);
        if (drawn < 2) {
            return Tier.INNER;
        }
        if (drawn < 8) {
            return Tier.CLOSE;
        }
        if (drawn < 30) {
            return Tier.REGULAR;
        }
        return drawn < 60 ? Tier.LOOSE : Tier.YEARLY;
    }

    private Name name(int number, SplittableRandom random) {
        Texts.Culture culture = texts.culture(random);
        boolean woman = random.nextBoolean();
        String given = Texts.any(woman ? culture.women() : culture.men(), random);
        Texts.Culture families = random.nextInt(8) == 0 ? texts.culture(random) : culture;
        String family = Texts.any(families.families(), random);
        String middle = number < PLAIN_NAMES ? "" : Texts.any(woman ? culture.women() : culture.men(), random);
        String prefix = random.nextInt(25) == 0 ? "Dr." : "";
        String nickname = random.nextInt(15) == 0 ? given.substring(0, Math.min(3, given.length())) + "i" : "";
        return new Name("", prefix, given, middle, family, "", nickname);
    }

    private static Set<Role> roles(Tier tier, SplittableRandom random) {
        List<Role> likely = switch (tier) {
            case INNER -> List.of(Role.KIN, Role.FRIEND);
            case CLOSE -> List.of(Role.FRIEND, Role.FRIEND, Role.KIN, Role.COLLEAGUE);
            case REGULAR -> List.of(Role.FRIEND, Role.COLLEAGUE, Role.NEIGHBOUR, Role.MENTOR, Role.CLIENT);
            case LOOSE -> List.of(Role.FORMER_COLLEAGUE, Role.CLASSMATE, Role.CLIENT, Role.MENTEE, Role.EVERYDAY);
            case YEARLY -> List.of(Role.ACQUAINTANCE, Role.FORMER_COLLEAGUE, Role.CLASSMATE, Role.CLIENT);
        };
        EnumSet<Role> roles = EnumSet.of(Texts.any(likely, random));
        if (random.nextInt(5) == 0) {
            roles.add(Texts.any(likely, random));
        }
        return roles;
    }

    private static Keeping keeping(Tier tier, SplittableRandom random) {
        int rated = switch (tier) {
            case INNER -> 5;
            case CLOSE -> 4;
            case REGULAR -> random.nextInt(2, 5);
            case LOOSE, YEARLY -> random.nextInt(3) == 0 ? random.nextInt(1, 4) : 0;
        };
        Keeping keeping = Keeping.USUAL.withTier(tier).withCloseness(rated);
        return random.nextInt(40) == 0 ? keeping.withNeverAsk(true) : keeping;
    }

    private Met met(LocalDate begin, SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            return Met.UNKNOWN;
        }
        PartialDate when = new PartialDate(begin.getYear() - random.nextInt(6), begin.getMonthValue(), 0);
        String impression = random.nextInt(3) == 0 ? texts.any("impressions", random) : "";
        return new Met(texts.any("met", random), Optional.of(when), Optional.empty(), impression);
    }

    private PartialDate birthday(SplittableRandom random) {
        LocalDate day =
                LocalDate.of(today.getYear() - 22 - random.nextInt(50), 1, 1).plusDays(random.nextInt(365));
        PartialDate whole = PartialDate.of(day);
        return random.nextInt(3) == 0 ? new PartialDate(0, whole.month(), whole.day()) : whole;
    }

    /// The long-known came with the first import three years ago, the others when they were met.
    private Instant since(LocalDate begin, Fate fate, SplittableRandom random) {
        LocalDate day = fate != Fate.NEW && random.nextInt(3) > 0 ? today.minusDays(Fate.DAYS) : begin;
        return day.atTime(LocalTime.of(18, random.nextInt(60))).toInstant(ZoneOffset.UTC);
    }

    private String address(Name name, SplittableRandom random) {
        String local = ascii(name.given()) + "." + ascii(name.family());
        int before = addresses.merge(local, 1, Integer::sum);
        return local + (before == 1 ? "" : before) + "@" + Texts.any(HOSTS, random);
    }

    private static String ascii(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace('ı', 'i')
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae")
                .replace("đ", "d");
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }
}
