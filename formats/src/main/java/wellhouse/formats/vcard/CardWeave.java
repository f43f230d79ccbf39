package wellhouse.formats.vcard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Puts two changes of one card together that were made without knowing of each other.
///
/// A card is taken as its lines, and lines of one group as one, since they speak of one thing. What only
/// one side added, changed or took out is so; a change beats a removal. Of what a card has once, such as
/// the name, the later change is taken where both changed it; of numbers, addresses and the like both stay.
public final class CardWeave {

    private static final Set<String> FRAME = Set.of("BEGIN", "END", "VERSION");

    /// Properties that a card has once.
    private static final Set<String> ONCE = Set.of(
            "FN",
            "N",
            "NICKNAME",
            "BDAY",
            "ANNIVERSARY",
            "GENDER",
            "ORG",
            "TITLE",
            "ROLE",
            "NOTE",
            "PHOTO",
            "KIND",
            "UID",
            "TZ",
            "GEO",
            "X-ABSHOWAS",
            "X-MAIDENNAME",
            "X-PHONETIC-FIRST-NAME",
            "X-PHONETIC-LAST-NAME");

    /// Lines about the writing of a card rather than what it says.
    private static final Set<String> STAMPS = Set.of("REV", "PRODID");

    /// Parameters that some programs add and others leave out.
    private static final Set<String> SILENT = Set.of("TYPE=INTERNET", "TYPE=VOICE", "CHARSET=UTF-8");

    /// What became of two changes.
    ///
    /// @param text the card with both
    /// @param other the same, but with the earlier change where both changed the same
    /// @param both the properties that both changed, in capitals
    public record Woven(String text, String other, Set<String> both) {}

    /// Lines that speak of one thing.
    ///
    /// @param key what they say, however it is spelled
    private record Unit(String name, String group, String key, String raw) {}

    private CardWeave() {}

    /// @param base the card as both knew it
    /// @param earlier the card as it is now
    /// @param later the card as it was handed in by somebody who knew only `base`
    public static Woven of(String base, String earlier, String later) {
        String version = version(later);
        List<Unit> before = units(in(version, base));
        List<Unit> first = units(in(version, earlier));
        List<Unit> second = units(later);
        Set<String> both = new TreeSet<>();
        for (String name : ONCE) {
            boolean clash = differ(name, before, first) && differ(name, before, second) && differ(name, first, second);
            if (clash) {
                both.add(name);
            }
        }
        return new Woven(
                woven(before, first, second, later, both, false),
                woven(before, first, second, later, both, true),
                both);
    }

    private static String version(String card) {
        return ContentLine.all(card).stream()
                .filter(line -> line.is("VERSION"))
                .map(line -> line.value().strip())
                .findFirst()
                .orElse("3.0");
    }

    private static String in(String version, String card) {
        return CardVersions.to(version, card).orElse(card);
    }

    private static boolean differ(String name, List<Unit> one, List<Unit> other) {
        return !keys(name, one).equals(keys(name, other));
    }

    private static Set<String> keys(String name, List<Unit> units) {
        Set<String> keys = new HashSet<>();
        units.stream().filter(unit -> unit.name().equals(name)).forEach(unit -> keys.add(unit.key()));
        return keys;
    }

    /// The later card with what the earlier one changed.
    ///
    /// @param back whether the earlier values are taken where both changed the same
    private static String woven(
            List<Unit> before, List<Unit> first, List<Unit> second, String later, Set<String> both, boolean back) {
        Set<String> base = keys(before);
        Set<String> now = keys(first);
        Set<String> out = new HashSet<>();
        List<Unit> more = new ArrayList<>();
        Set<String> there = keys(second);
        for (Unit unit : before) {
            if (!now.contains(unit.key()) && isTaken(unit, both, back)) {
                out.add(unit.key());
            }
        }
        for (Unit unit : first) {
            if (!base.contains(unit.key()) && !there.contains(unit.key()) && isTaken(unit, both, back)) {
                more.add(unit);
            }
        }
        if (back) {
            second.stream()
                    .filter(unit -> both.contains(unit.name()) && !now.contains(unit.key()))
                    .forEach(unit -> out.add(unit.key()));
            first.stream()
                    .filter(unit -> both.contains(unit.name()) && base.contains(unit.key()))
                    .filter(unit -> !there.contains(unit.key()))
                    .forEach(more::add);
        }
        return written(second, out, more, later);
    }

    private static boolean isTaken(Unit unit, Set<String> both, boolean back) {
        return !STAMPS.contains(unit.name()) && (back || !both.contains(unit.name()));
    }

    private static Set<String> keys(List<Unit> units) {
        Set<String> keys = new HashSet<>();
        units.forEach(unit -> keys.add(unit.key()));
        return keys;
    }

    private static String written(List<Unit> units, Set<String> out, List<Unit> more, String later) {
        if (out.isEmpty() && more.isEmpty()) {
            return later;
        }
        Set<String> raws = new HashSet<>();
        units.stream().filter(unit -> out.contains(unit.key())).forEach(unit -> raws.add(unit.raw()));
        Set<String> goneGroups = new HashSet<>();
        units.stream()
                .filter(unit -> out.contains(unit.key()) && !unit.group().isEmpty())
                .forEach(unit -> goneGroups.add(unit.group()));
        Set<String> groups = new HashSet<>();
        units.forEach(unit -> groups.add(unit.group()));
        StringBuilder text = new StringBuilder(later.length() + 256);
        for (ContentLine line : ContentLine.all(later)) {
            if (line.is("END")) {
                more.forEach(unit -> text.append(renamed(unit, groups)));
                text.append(line.raw());
                continue;
            }
            String group = line.group().toLowerCase(Locale.ROOT);
            boolean goes = group.isEmpty() ? raws.contains(line.raw()) : goneGroups.contains(group);
            if (!goes) {
                text.append(line.raw());
            }
        }
        return text.toString();
    }

    /// Lines of a group under a name that no other group has.
    private static String renamed(Unit unit, Set<String> groups) {
        String raw = unit.raw().endsWith("\n") ? unit.raw() : unit.raw() + "\r\n";
        if (unit.group().isEmpty()) {
            return raw;
        }
        String group = unit.group();
        for (int i = 1; groups.contains(group); i++) {
            group = "item" + i;
        }
        groups.add(group);
        StringBuilder text = new StringBuilder();
        for (ContentLine line : ContentLine.all(raw)) {
            text.append(group).append(line.raw().substring(line.group().length()));
        }
        return text.toString();
    }

    private static List<Unit> units(String card) {
        Map<String, List<ContentLine>> groups = new LinkedHashMap<>();
        List<Unit> units = new ArrayList<>();
        for (ContentLine line : ContentLine.all(card)) {
            if (line.name().isEmpty() || FRAME.contains(line.name())) {
                continue;
            }
            if (line.group().isEmpty()) {
                units.add(new Unit(line.name(), "", key(line), line.raw()));
            } else {
                groups.computeIfAbsent(line.group().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                        .add(line);
            }
        }
        groups.forEach((group, lines) -> units.add(unit(group, lines)));
        return units;
    }

    private static Unit unit(String group, List<ContentLine> lines) {
        String name = lines.stream()
                .map(ContentLine::name)
                .filter(one -> !one.startsWith("X-AB") || one.equals("X-ABDATE"))
                .findFirst()
                .orElse(lines.getFirst().name());
        StringBuilder key = new StringBuilder();
        StringBuilder raw = new StringBuilder();
        lines.forEach(line -> {
            key.append(key(line)).append('\n');
            raw.append(line.raw().endsWith("\n") ? line.raw() : line.raw() + "\r\n");
        });
        return new Unit(name, group, key.toString(), raw.toString());
    }

    /// What a line says, however a program spells it: the order and case of types make no difference.
    private static String key(ContentLine line) {
        Set<String> params = new TreeSet<>();
        for (ContentLine.Param param : line.params()) {
            param.values().stream()
                    .flatMap(value -> Stream.of(value.split(",", -1)))
                    .map(value -> param.name() + "=" + value.toUpperCase(Locale.ROOT))
                    .filter(said -> !SILENT.contains(said))
                    .forEach(params::add);
        }
        return line.name() + params + ":" + line.text().strip();
    }
}
