package wellhouse.formats.vcard;

import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.Expertise;
import ezvcard.property.Impp;
import ezvcard.property.Interest;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Title;
import ezvcard.property.Uid;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wellhouse.intake.Origin;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.kernel.PartialDate;
import wellhouse.people.ContactPoint;
import wellhouse.people.Keys;
import wellhouse.people.Milestone;
import wellhouse.people.Name;
import wellhouse.people.Place;
import wellhouse.people.Position;
import wellhouse.people.Profile;
import wellhouse.people.Remark;

/// Brings a card up to what the book says: adds what it lacks, takes out what is no longer so, leaves the rest.
///
/// What the card says is asked of the same code that reads cards, so that writing is the way back of reading.
final class CardMerge {

    private static final Pattern TYPES = Pattern.compile("[A-Za-z0-9-]+(?: [A-Za-z0-9-]+)*+");
    private static final String APPLE_NO_YEAR = "X-APPLE-OMIT-YEAR";
    private static final int NO_YEAR = 1604;

    private final VCard card;
    private final Profile profile;
    private final OfPerson says;
    private final boolean four;
    private final Remarks remarks;
    private int groups;

    /// Which remarks a card carries.
    enum Remarks {
        /// All, as when the book leaves.
        ALL,
        /// Only those that stood on the card, as for devices.
        AS_WRITTEN
    }

    CardMerge(VCard card, Profile profile, boolean four, Remarks remarks) {
        this.remarks = remarks;
        this.card = card;
        this.profile = profile;
        this.four = four;
        this.says = CardSighting.of(card, new Origin("vcard", "", "", ""), "", "", 0);
    }

    void merge() {
        name();
        points();
        positions();
        places();
        dates();
        remarks();
        circles();
        if (card.getUid() == null && remarks == Remarks.ALL) {
            String uid = profile.cards().stream()
                    .map(text -> text.uid())
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("urn:uuid:" + profile.person().id());
            card.setUid(new Uid(uid));
        }
    }

    private void name() {
        Name name = profile.person().name();
        Name before = says.name();
        if (!name.shown().equals(before.shown()) || card.getFormattedName() == null) {
            card.setFormattedName(name.shown());
        }
        boolean parts = !(name.prefix() + name.given() + name.middle() + name.family() + name.suffix()).isEmpty();
        boolean same = name.prefix().equals(before.prefix())
                && name.given().equals(before.given())
                && name.middle().equals(before.middle())
                && name.family().equals(before.family())
                && name.suffix().equals(before.suffix());
        if (parts && !same || card.getStructuredName() == null && (parts || !four)) {
            StructuredName written = new StructuredName();
            written.setGiven(name.given());
            written.setFamily(name.family());
            add(written.getPrefixes(), name.prefix());
            add(written.getAdditionalNames(), name.middle());
            add(written.getSuffixes(), name.suffix());
            card.setStructuredName(written);
        }
        if (!name.nickname().isEmpty() && !name.nickname().equals(before.nickname())) {
            card.setNickname(name.nickname());
        }
    }

    private static void add(List<String> parts, String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    private void points() {
        Set<String> wanted = profile.points().stream()
                .map(point -> compared(point.kind(), point.value()))
                .collect(Collectors.toSet());
        card.getEmails().removeIf(email -> gone(wanted, ContactPoint.Kind.EMAIL, email.getValue()));
        card.getTelephoneNumbers()
                .removeIf(phone -> phone.getText() != null && gone(wanted, ContactPoint.Kind.PHONE, phone.getText()));
        card.getUrls().removeIf(url -> gone(wanted, ContactPoint.Kind.URL, url.getValue()));
        Set<String> there = says.points().stream()
                .map(point -> compared(point.kind(), point.value()))
                .collect(Collectors.toSet());
        for (ContactPoint point : profile.points()) {
            if (there.add(compared(point.kind(), point.value()))) {
                VCardProperty property = property(point);
                labelled(property, point.label());
                card.addProperty(property);
            }
        }
    }

    private static boolean gone(Set<String> wanted, ContactPoint.Kind kind, String value) {
        return value != null && !value.isBlank() && !wanted.contains(compared(kind, value));
    }

    /// Numbers are compared as they are without a country, since the card does not know the owner's.
    private static String compared(ContactPoint.Kind kind, String value) {
        String normal = kind == ContactPoint.Kind.PHONE
                ? value.replaceAll("^tel:|[^0-9+;=a-z]", "")
                : Keys.normal(kind, value, "ZZ");
        return kind + (normal.isEmpty() ? "=" + value.strip() : normal);
    }

    private static VCardProperty property(ContactPoint point) {
        return switch (point.kind()) {
            case EMAIL -> new Email(point.value());
            case PHONE -> new Telephone(point.value());
            case URL -> new Url(point.value());
            case HANDLE -> handle(point.value());
        };
    }

    private static VCardProperty handle(String value) {
        try {
            return new Impp(value);
        } catch (IllegalArgumentException e) {
            return new RawProperty("X-SOCIALPROFILE", value);
        }
    }

    /// Labels that are types become one; others stand beside the property, as Apple writes them.
    private void labelled(VCardProperty property, String label) {
        if (TYPES.matcher(label).matches()) {
            for (String type : label.split(" ", -1)) {
                property.addParameter("TYPE", type);
            }
        } else if (!label.isEmpty()) {
            property.setGroup(group());
            card.addExtendedProperty("X-ABLabel", label).setGroup(property.getGroup());
        }
    }

    private String group() {
        Set<String> taken = new HashSet<>();
        card.getProperties().forEach(property -> taken.add(String.valueOf(property.getGroup())));
        do {
            groups++;
        } while (taken.contains("item" + groups));
        return "item" + groups;
    }

    private void positions() {
        List<Position> held = profile.positions().stream()
                .filter(position -> position.to().isEmpty())
                .toList();
        Set<String> wanted = held.stream().map(Position::organizationName).collect(Collectors.toSet());
        card.getOrganizations()
                .removeIf(one -> !one.getValues().isEmpty()
                        && !wanted.contains(one.getValues().getFirst().strip()));
        Set<String> there = says.jobs().stream()
                .map(job -> job.organization() + "\n" + job.title())
                .collect(Collectors.toSet());
        for (Position position : held) {
            String organization = position.organizationName();
            if (!there.add(organization + "\n" + position.title())) {
                continue;
            }
            boolean first = card.getOrganizations().isEmpty();
            boolean mainLacksTitle = !first && card.getTitles().isEmpty() && there.remove(main(organization));
            String group = first || mainLacksTitle ? null : group();
            if (!organization.isEmpty() && !mainLacksTitle) {
                Organization written = new Organization();
                written.getValues().add(organization);
                add(written.getValues(), position.function());
                written.setGroup(group);
                card.addOrganization(written);
            }
            if (!position.title().isEmpty()) {
                Title title = new Title(position.title());
                title.setGroup(group);
                card.addTitle(title);
            }
        }
    }

    /// The card's first job, if it is in this organization.
    private String main(String organization) {
        return says.jobs().isEmpty() || !says.jobs().getFirst().organization().equals(organization)
                ? ""
                : organization + "\n";
    }

    private void places() {
        Set<String> there = says.homes().stream()
                .map(home -> String.join("\n", home.street(), home.city(), home.postalCode(), home.country()))
                .collect(Collectors.toSet());
        for (Place place : profile.places()) {
            if (there.add(String.join("\n", place.street(), place.city(), place.postalCode(), place.country()))) {
                Address address = new Address();
                address.setStreetAddress(place.street());
                address.setLocality(place.city());
                address.setRegion(place.region());
                address.setPostalCode(place.postalCode());
                address.setCountry(place.country());
                labelled(address, place.label());
                card.addAddress(address);
            }
        }
    }

    private void dates() {
        Optional<PartialDate> birthday = profile.person().birthday();
        if (birthday.isPresent() && !birthday.equals(says.birthday())) {
            card.getBirthdays().clear();
            birthday(birthday.get());
        }
        Set<String> there = says.dates().stream()
                .map(date -> compared(date.date(), date.what()))
                .collect(Collectors.toSet());
        for (Milestone milestone : profile.milestones()) {
            if (milestone.date().day() > 0 && there.add(compared(milestone.date(), milestone.what()))) {
                RawProperty date = card.addExtendedProperty("X-ABDATE", appleDate(milestone.date()));
                if (milestone.date().year() == 0) {
                    date.setParameter(APPLE_NO_YEAR, Integer.toString(NO_YEAR));
                }
                date.setGroup(group());
                card.addExtendedProperty("X-ABLabel", milestone.what()).setGroup(date.getGroup());
            }
        }
    }

    private static String compared(PartialDate date, String what) {
        return date + what.toLowerCase(Locale.ROOT);
    }

    private void birthday(PartialDate date) {
        if (date.whole().isPresent()) {
            card.setBirthday(new Birthday(date.whole().get()));
        } else if (four || date.day() == 0) {
            var partial = ezvcard.util.PartialDate.builder();
            if (date.year() > 0) {
                partial.year(date.year());
            }
            if (date.month() > 0) {
                partial.month(date.month());
            }
            if (date.day() > 0) {
                partial.date(date.day());
            }
            card.setBirthday(new Birthday(partial.build()));
        } else {
            RawProperty raw = card.addExtendedProperty("BDAY", appleDate(date));
            raw.setParameter(APPLE_NO_YEAR, Integer.toString(NO_YEAR));
        }
    }

    private static String appleDate(PartialDate date) {
        return String.format("%04d-%02d-%02d", date.year() == 0 ? NO_YEAR : date.year(), date.month(), date.day());
    }

    private void remarks() {
        Set<String> there =
                says.remarks().stream().map(said -> said.kind() + said.text()).collect(Collectors.toSet());
        Set<String> wanted = profile.remarks().stream().map(Remark::text).collect(Collectors.toSet());
        card.getNotes()
                .removeIf(note -> note.getValue() != null
                        && !note.getValue().isBlank()
                        && !wanted.contains(note.getValue().strip())
                        && there.contains(Remark.Kind.NOTE + note.getValue().strip()));
        if (remarks == Remarks.AS_WRITTEN) {
            return;
        }
        for (Remark remark : profile.remarks()) {
            if (there.add(remark.kind() + remark.text())) {
                switch (remark.kind()) {
                    case NOTE -> card.addNote(new Note(remark.text()));
                    case INTEREST -> card.addInterest(new Interest(remark.text()));
                    case STRENGTH -> card.addExpertise(new Expertise(remark.text()));
                    case GOAL, CARES_ABOUT, HOUSEHOLD, TALKED, NEXT_STEP -> own(remark);
                }
            }
        }
    }

    /// What no standard property means, under a name of our own.
    private void own(Remark remark) {
        String name = "X-WELLHOUSE-" + remark.kind().name().replace('_', '-');
        String escaped = remark.text().replace("\\", "\\\\").replace("\n", "\\n");
        if (card.getExtendedProperties(name).stream().noneMatch(raw -> escaped.equals(raw.getValue()))) {
            card.addExtendedProperty(name, escaped);
        }
    }

    private void circles() {
        Set<String> missing = new HashSet<>(profile.circles());
        missing.removeAll(says.labels());
        for (Categories categories : card.getCategoriesList()) {
            categories
                    .getValues()
                    .removeIf(value -> says.labels().contains(value.strip())
                            && !profile.circles().contains(value.strip()));
        }
        card.getCategoriesList().removeIf(categories -> categories.getValues().isEmpty());
        if (!missing.isEmpty()) {
            if (card.getCategories() == null) {
                card.setCategories(new Categories());
            }
            missing.stream().sorted().forEach(card.getCategories().getValues()::add);
        }
    }
}
