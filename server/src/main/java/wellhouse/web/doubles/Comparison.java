package wellhouse.web.doubles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import wellhouse.intake.Doubles;
import wellhouse.intake.Merging;
import wellhouse.people.ContactPoint;
import wellhouse.people.Profile;
import wellhouse.people.Remark;
import wellhouse.people.doubles.Evidence;
import wellhouse.ties.Counters;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Visit;

/// Two who may be one person, side by side.
///
/// @param one who would remain
/// @param other who would become part of them
/// @param chance that they are one person, 0 to 100
/// @param evidence what speaks for and against it, the weightiest first
/// @param rows what is known of each
public record Comparison(Face one, Face other, int chance, List<Said> evidence, List<Line> rows) {

    private static final int REMARKS = 3;

    /// One thing that speaks for or against it.
    ///
    /// @param text in words
    /// @param speaksFor whether for it
    public record Said(String text, boolean speaksFor) {}

    /// What is known of both.
    ///
    /// @param label the key of the word for it: `doubles.row.LABEL`
    /// @param how `same`, `alike`, `different`, or empty where it was not compared
    /// @param part what is to be chosen, as a form has it; empty where both stay
    public record Line(String label, List<String> left, List<String> right, String how, String part) {

        private Line told(Set<Merging.Part> parts, List<Evidence> evidence) {
            String chosen = Comparison.part(label)
                    .filter(parts::contains)
                    .map(_ -> label)
                    .orElse("");
            String how = Comparison.how(label, evidence);
            boolean spelt = how.equals("same") && label.equals("name") && !left.equals(right);
            return new Line(label, left, right, spelt ? "alike" : how, chosen);
        }
    }

    private record Side(Profile profile, Optional<Counters> tie) {}

    /// @param ties of both, in their order
    static Comparison of(Profile one, Profile other, List<Optional<Counters>> ties, Doubles.Pair pair, Visit visit) {
        Side left = new Side(one, ties.getFirst());
        Side right = new Side(other, ties.getLast());
        Set<Merging.Part> parts = Merging.differing(one.person(), other.person());
        List<Said> said = pair.evidence().stream()
                .filter(Evidence::weighs)
                .map(evidence -> new Said(visit.words().say(evidence.key()), evidence.bits() > 0))
                .toList();
        return new Comparison(
                Face.of(one.person(), visit.words()),
                Face.of(other.person(), visit.words()),
                Math.clamp(Math.round(100 * pair.chance()), 1, 99),
                said,
                rows(left, right, parts, pair.evidence(), visit));
    }

    private static List<Line> rows(
            Side left, Side right, Set<Merging.Part> parts, List<Evidence> evidence, Visit visit) {
        List<Line> rows = new ArrayList<>();
        add(
                rows,
                "name",
                left,
                right,
                side -> List.of(side.profile.person().name().shown()));
        add(rows, "email", left, right, side -> points(side, ContactPoint.Kind.EMAIL));
        add(rows, "phone", left, right, side -> points(side, ContactPoint.Kind.PHONE));
        add(rows, "url", left, right, side -> points(side, ContactPoint.Kind.URL));
        add(
                rows,
                "work",
                left,
                right,
                side -> side.profile.positions().stream()
                        .map(job ->
                                job.title().isEmpty() || job.organizationName().isEmpty()
                                        ? job.title() + job.organizationName()
                                        : job.title() + ", " + job.organizationName())
                        .toList());
        add(
                rows,
                "place",
                left,
                right,
                side -> side.profile.places().stream()
                        .map(place -> (place.street() + " " + place.postalCode() + " " + place.city()).strip())
                        .toList());
        add(
                rows,
                "birthday",
                left,
                right,
                side -> side.profile.person().birthday().stream()
                        .map(visit.words()::date)
                        .toList());
        add(
                rows,
                "met",
                left,
                right,
                side -> List.of(side.profile.person().met().where()));
        add(
                rows,
                "keeping",
                left,
                right,
                side -> List.of(visit.words()
                        .say("tier."
                                + Params.word(side.profile.person().keeping().tier()))));
        add(
                rows,
                "photo",
                left,
                right,
                side -> side.profile.person().photo().stream()
                        .map(print ->
                                Face.of(side.profile.person(), visit.words()).photo())
                        .toList());
        add(
                rows,
                "circles",
                left,
                right,
                side -> side.profile.circles().stream().sorted().toList());
        add(
                rows,
                "notes",
                left,
                right,
                side -> side.profile.remarks().stream()
                        .limit(REMARKS)
                        .map(Remark::text)
                        .toList());
        add(
                rows,
                "last",
                left,
                right,
                side -> side.tie.stream()
                        .map(tie -> visit.words().ago(tie.last(), visit.today()))
                        .toList());
        return rows.stream()
                .map(row -> row.told(parts, evidence))
                .filter(row -> !row.label.equals("keeping") || !row.part.isEmpty())
                .toList();
    }

    private static void add(List<Line> rows, String label, Side left, Side right, Function<Side, List<String>> values) {
        List<String> one = filled(values.apply(left));
        List<String> other = filled(values.apply(right));
        if (!one.isEmpty() || !other.isEmpty()) {
            rows.add(new Line(label, one, other, "", ""));
        }
    }

    private static List<String> filled(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).distinct().toList();
    }

    private static List<String> points(Side side, ContactPoint.Kind kind) {
        return side.profile.points().stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::value)
                .toList();
    }

    /// The parts of a person that rows of the comparison stand for.
    static Optional<Merging.Part> part(String label) {
        return Params.choice(Merging.Part.class, label);
    }

    /// How a row stands by the evidence: the weightiest word on any of its fields.
    static String how(String label, List<Evidence> evidence) {
        List<String> fields = switch (label) {
            case "name" -> List.of("given", "family");
            case "work" -> List.of("organization", "title");
            case "place" -> List.of("city", "street", "postcode");
            default -> List.of(label);
        };
        String found = "";
        for (Evidence one : evidence) {
            String[] key = one.key().split("\\.", -1);
            if (fields.contains(key[1])) {
                String how = switch (key[2]) {
                    case "same" -> "same";
                    case "different", "rival" -> "different";
                    default -> "alike";
                };
                found = found.isEmpty() || found.equals(how) ? how : "alike";
            }
        }
        return found;
    }

    /// Masked: ids only.
    @Override
    public String toString() {
        return "Comparison[" + one.id() + " " + other.id() + "]";
    }
}
