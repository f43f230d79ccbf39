package wellhouse.formats.monica;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import wellhouse.formats.source.Saying;
import wellhouse.intake.Origin;
import wellhouse.intake.Sighting.Home;
import wellhouse.intake.Sighting.Job;
import wellhouse.intake.Sighting.LifeDate;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.intake.Sighting.Point;
import wellhouse.intake.Sighting.Said;
import wellhouse.kernel.PartialDate;
import wellhouse.people.ContactPoint.Kind;
import wellhouse.people.Name;
import wellhouse.people.Remark;

/// What a contact's record says of the person. What Wellhouse has no place of its own for (pets, presents, debts,
/// reminders ...) becomes a remark with the full text; no sum is ever made of debts.
final class ContactSighting {

    private final JsonNode contact;
    private final JsonNode properties;
    private final Types types;
    private final List<Point> points = new ArrayList<>();
    private final List<Home> homes = new ArrayList<>();
    private final List<LifeDate> dates = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();

    ContactSighting(JsonNode contact, Types types) {
        this.contact = contact;
        this.properties = contact.path("properties");
        this.types = types;
    }

    /// @param key how the person is known in the source
    OfPerson person(Origin origin, String key) {
        each("contact_field", this::point);
        each("address", this::home);
        each("note", this::note);
        each("life_event", this::lifeEvent);
        each("reminder", this::reminder);
        each("task", this::task);
        each("gift", this::gift);
        each("debt", this::debt);
        each(
                "pet",
                pet -> say(Remark.Kind.HOUSEHOLD, labelled(either(text(pet, "category"), "pet"), text(pet, "name"))));
        about();
        return new OfPerson(
                origin,
                name(),
                key,
                points,
                jobs(),
                homes,
                Fields.special(properties.path("birthdate")),
                dates,
                said,
                Set.of(),
                Optional.empty(),
                labels(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Every record of a collection.
    void each(String type, Consumer<JsonNode> taker) {
        for (JsonNode collection : contact.path("data")) {
            if (text(collection, "type").equals(type)) {
                collection.path("values").forEach(record -> taker.accept(record.path("properties")));
            }
        }
    }

    Name name() {
        return new Name(
                "",
                "",
                text(properties, "first_name"),
                text(properties, "middle_name"),
                text(properties, "last_name"),
                "",
                text(properties, "nickname"));
    }

    private List<Job> jobs() {
        String title = text(properties, "job");
        String company = text(properties, "company");
        return title.isEmpty() && company.isEmpty()
                ? List.of()
                : List.of(new Job(company, title, "", Optional.empty(), Optional.empty()));
    }

    private void point(JsonNode field) {
        String value = text(field, "data");
        String what = types.name(field.path("type"));
        String protocol = types.protocol(field.path("type"));
        String label = what.toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            return;
        }
        if (protocol.contains("mailto")
                || protocol.endsWith("email")
                || value.matches("[^\\s@/]+@[^\\s@/]+\\.[^\\s@/]+")) {
            points.add(new Point(Kind.EMAIL, value, "", false));
        } else if (protocol.contains("tel:") || protocol.endsWith("phone")) {
            points.add(new Point(Kind.PHONE, value, "", false));
        } else if (value.matches("(?i)https?://.*|www\\..*")) {
            points.add(new Point(Kind.URL, value, label, false));
        } else {
            points.add(new Point(Kind.HANDLE, label.isEmpty() ? value : label + ":" + value, label, false));
        }
    }

    private void home(JsonNode address) {
        homes.add(new Home(
                text(address, "name"),
                text(address, "street"),
                text(address, "city"),
                text(address, "province"),
                text(address, "postal_code"),
                text(address, "country")));
        String place = Fields.joined(", ", text(address, "latitude"), text(address, "longitude"));
        say(Remark.Kind.NOTE, place.isEmpty() ? "" : labelled(text(address, "name"), place));
    }

    private void note(JsonNode note) {
        say(Remark.Kind.NOTE, text(note, "body"));
    }

    private void lifeEvent(JsonNode event) {
        String what = either(text(event, "name"), types.name(event.path("type")));
        String more = Fields.joined(" · ", text(event, "note"), text(event, "specific_information"));
        String day = Fields.dayText(event, "happened_at");
        Fields.day(day).ifPresent(on -> dates.add(new LifeDate(PartialDate.of(on), either(what, "date"), false)));
        String kind = types.name(event.path("type"));
        String whole = kind.isEmpty() || kind.equalsIgnoreCase(what) ? what : what + " [" + kind + "]";
        say(Remark.Kind.NOTE, labelled(Fields.joined(", ", whole, day), more));
    }

    private void reminder(JsonNode reminder) {
        String title = text(reminder, "title");
        String first = Fields.dayText(reminder, "initial_date");
        String often = text(reminder, "frequency_type");
        String number = text(reminder, "frequency_number");
        boolean yearly = often.equals("year") && (number.isEmpty() || number.equals("1"));
        if (yearly || often.equals("one_time")) {
            Fields.day(first).ifPresent(on -> dates.add(new LifeDate(PartialDate.of(on), title, yearly)));
        }
        String when = often.equals("one_time") ? first : Fields.joined(", ", "every " + number + " " + often, first);
        String off = reminder.path("inactive").asBoolean(false) ? ", inactive" : "";
        say(
                Remark.Kind.NOTE,
                labelled("Reminder (" + when + off + ")", Fields.joined(" · ", title, text(reminder, "description"))));
    }

    /// What a promise has no room for.
    private void task(JsonNode task) {
        String done = Fields.dayText(task, "completed_at");
        String more = Fields.joined(" · ", text(task, "description"), done.isEmpty() ? "" : "done on " + done);
        say(Remark.Kind.NOTE, more.isEmpty() ? "" : labelled("Task", text(task, "title")) + " · " + more);
    }

    private void gift(JsonNode gift) {
        String status = Fields.joined(", ", text(gift, "status"), Fields.dayText(gift, "date"));
        say(
                Remark.Kind.NOTE,
                labelled(
                        "Present (" + status + ")",
                        Fields.joined(
                                " · ",
                                text(gift, "name"),
                                text(gift, "comment"),
                                text(gift, "url"),
                                text(gift, "amount"))));
    }

    private void debt(JsonNode debt) {
        String who = debt.path("in_debt").asBoolean(false) ? "I owe" : "They owe";
        String sum = Fields.joined(" ", text(debt, "amount"), text(debt, "currency"));
        say(Remark.Kind.NOTE, labelled(who, Fields.joined(" · ", sum, text(debt, "reason"), text(debt, "status"))));
    }

    private void about() {
        say(Remark.Kind.NOTE, text(properties, "description"));
        say(Remark.Kind.NOTE, labelled("Food", text(properties, "food_preferences")));
        say(Remark.Kind.NOTE, labelled("Gender", types.name(properties.path("gender"))));
        say(Remark.Kind.TALKED, labelled("Last talked to", Fields.dayText(properties, "last_talked_to")));
        String often = text(properties, "stay_in_touch_frequency");
        String next = Fields.dayText(properties, "stay_in_touch_trigger_date");
        say(
                Remark.Kind.NOTE,
                labelled(
                        "Stay in touch", Fields.joined(", ", often.isEmpty() ? "" : "every " + often + " days", next)));
        if (properties.path("is_dead").asBoolean(false)) {
            Optional<PartialDate> died = Fields.special(properties.path("deceased_date"));
            died.ifPresent(date -> dates.add(new LifeDate(date, "died", true)));
            say(Remark.Kind.NOTE, "Has died" + died.map(date -> ": " + date).orElse(""));
        }
    }

    private Set<String> labels() {
        Set<String> labels = new LinkedHashSet<>();
        for (JsonNode tag : properties.path("tags")) {
            String name =
                    tag.isObject() ? either(text(tag, "name"), text(tag.path("properties"), "name")) : tag.asString("");
            if (!name.isBlank()) {
                labels.add(name.strip());
            }
        }
        if (properties.path("is_starred").asBoolean(false)) {
            labels.add("starred");
        }
        if (!properties.path("is_active").asBoolean(true)) {
            labels.add("archived");
        }
        return labels;
    }

    private void say(Remark.Kind kind, String text) {
        Saying.add(said, kind, text);
    }

    private static String labelled(String label, String text) {
        return text.isEmpty() ? "" : label.isEmpty() ? text : label + ": " + text;
    }

    private static String either(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String text(JsonNode properties, String name) {
        return Fields.text(properties, name);
    }
}
