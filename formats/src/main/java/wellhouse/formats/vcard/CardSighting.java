package wellhouse.formats.vcard;

import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.RawProperty;
import ezvcard.property.Related;
import ezvcard.property.TextProperty;
import ezvcard.property.Title;
import ezvcard.property.VCardProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wellhouse.formats.source.Saying;
import wellhouse.intake.Origin;
import wellhouse.intake.Sighting.Home;
import wellhouse.intake.Sighting.Job;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.intake.Sighting.Said;
import wellhouse.people.Name;
import wellhouse.people.Remark;

/// A card to a sighting of a person.
final class CardSighting {

    /// Lists that Google and Android put everybody into.
    private static final Set<String> NO_CIRCLES =
            Set.of("mycontacts", "my contacts", "starred", "starred in android", "other contacts");

    private static final Set<String> RELATIVES = Set.of(
            "X-SPOUSE",
            "X-EVOLUTION-SPOUSE",
            "X-MS-SPOUSE",
            "X-KADDRESSBOOK-X-SPOUSESNAME",
            "X-MANAGER",
            "X-EVOLUTION-MANAGER",
            "X-MS-MANAGER",
            "X-KADDRESSBOOK-X-MANAGERSNAME",
            "X-ASSISTANT",
            "X-EVOLUTION-ASSISTANT",
            "X-MS-ASSISTANT",
            "X-KADDRESSBOOK-X-ASSISTANTSNAME",
            "X-MS-CHILD",
            "X-ABRELATEDNAMES");

    private CardSighting() {}

    static OfPerson of(VCard card, Origin origin, String uid, String text, int photoBytes) {
        Name name = Names.of(card);
        return new OfPerson(
                origin,
                name,
                uid,
                Points.of(card),
                jobs(card),
                homes(card),
                Dates.birthday(card),
                Dates.others(card),
                remarks(card, name),
                Set.of(),
                Optional.empty(),
                labels(card),
                Pictures.of(card, photoBytes),
                Optional.empty(),
                Optional.of(text));
    }

    /// The employers of a card, each with the title of its group, the first with the first title that is in none of
    /// theirs.
    private static List<Job> jobs(VCard card) {
        Map<String, String> ofGroup = new HashMap<>();
        Set<String> groups = card.getOrganizations().stream()
                .map(VCardProperty::getGroup)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Title> loose = new ArrayList<>();
        for (Title title : card.getTitles()) {
            if (title.getGroup() != null && groups.contains(title.getGroup())) {
                ofGroup.putIfAbsent(title.getGroup(), text(title.getValue()));
            } else {
                loose.add(title);
            }
        }
        String title = first(loose);
        String main = title.isEmpty() ? first(card.getRoles()) : title;
        List<Job> jobs = new ArrayList<>();
        for (ezvcard.property.Organization organization : card.getOrganizations()) {
            List<String> parts =
                    organization.getValues().stream().map(CardSighting::text).toList();
            String where = parts.isEmpty() ? "" : parts.getFirst();
            String department =
                    parts.stream().skip(1).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
            String what = ofGroup.getOrDefault(String.valueOf(organization.getGroup()), jobs.isEmpty() ? main : "");
            if (!where.isEmpty() || !what.isEmpty()) {
                jobs.add(new Job(where, what, department, Optional.empty(), Optional.empty()));
            }
        }
        if (jobs.isEmpty() && !main.isEmpty()) {
            jobs.add(new Job("", main, "", Optional.empty(), Optional.empty()));
        }
        return jobs;
    }

    private static List<Home> homes(VCard card) {
        List<Home> homes = new ArrayList<>();
        for (Address address : card.getAddresses()) {
            String street = Stream.of(
                            address.getPoBoxes(), address.getExtendedAddresses(), address.getStreetAddresses())
                    .flatMap(List::stream)
                    .map(CardSighting::text)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            Home home = new Home(
                    Labels.of(card, address),
                    street,
                    all(address.getLocalities()),
                    all(address.getRegions()),
                    all(address.getPostalCodes()),
                    all(address.getCountries()));
            if (!(home.street() + home.city() + home.region() + home.postalCode() + home.country()).isEmpty()) {
                homes.add(home);
            } else if (address.getLabel() != null && !address.getLabel().isBlank()) {
                homes.add(new Home(home.label(), address.getLabel().strip(), "", "", "", ""));
            }
        }
        return homes;
    }

    private static List<Said> remarks(VCard card, Name name) {
        List<Said> said = new ArrayList<>();
        card.getNotes().forEach(note -> say(said, Remark.Kind.NOTE, note.getValue()));
        card.getExpertise().forEach(skill -> say(said, Remark.Kind.STRENGTH, skill.getValue()));
        card.getHobbies().forEach(hobby -> say(said, Remark.Kind.INTEREST, hobby.getValue()));
        card.getInterests().forEach(interest -> say(said, Remark.Kind.INTEREST, interest.getValue()));
        Names.others(card, name).forEach(other -> say(said, Remark.Kind.NOTE, "≈ " + other));
        card.getRelations().forEach(related -> Saying.relation(said, Labels.of(card, related), relative(related)));
        for (RawProperty raw : card.getExtendedProperties()) {
            String property = raw.getPropertyName().toUpperCase(Locale.ROOT);
            if (RELATIVES.contains(property)) {
                String label = Labels.beside(card, raw.getGroup());
                String plain = property.substring(property.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
                Saying.relation(
                        said,
                        label.isEmpty() ? plain.replace("sname", "").replace("abrelatednames", "") : label,
                        text(raw.getValue()));
            }
        }
        return said;
    }

    private static String relative(Related related) {
        String text = text(related.getText());
        String uri = text(related.getUri());
        return text.isEmpty() && !uri.startsWith("urn:") ? uri : text;
    }

    private static void say(List<Said> said, Remark.Kind kind, String text) {
        Saying.add(said, kind, text(text));
    }

    private static Set<String> labels(VCard card) {
        Set<String> labels = new LinkedHashSet<>();
        card.getCategoriesList()
                .forEach(list ->
                        list.getValues().stream().map(CardSighting::text).forEach(labels::add));
        labels.removeIf(label -> label.isEmpty() || NO_CIRCLES.contains(label.toLowerCase(Locale.ROOT)));
        return labels;
    }

    private static String first(List<? extends TextProperty> properties) {
        return properties.stream()
                .map(property -> text(property.getValue()))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String all(List<String> parts) {
        return parts.stream()
                .map(CardSighting::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
