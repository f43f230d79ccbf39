package wellhouse.formats.ics;

import biweekly.ICalendar;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Input;
import wellhouse.formats.source.Text;
import wellhouse.intake.Origin;
import wellhouse.intake.Reader;
import wellhouse.intake.Sighting.OfInteraction;
import wellhouse.timeline.Interaction;

/// Reads the meetings of calendars: events with guests, recurring ones instance by instance.
///
/// Single events are given as they come; recurring ones and changes to their instances are held until the calendar
/// ends, since a change may stand anywhere. Appointments without guests are passed over.
public final class IcsReader implements Reader {

    private final Input input;

    public IcsReader(Input input) {
        this.input = input;
    }

    @Override
    public void read(Sink sink) {
        try (InputStream in = Text.withoutMark(input.open())) {
            CalendarCutter cutter =
                    new CalendarCutter(in, input.options().limits().eventBytes());
            if (!cutter.cut(new Taking(sink))) {
                throw Fault.ICS_NONE.broken("");
            }
        } catch (IOException e) {
            throw Fault.SOURCE_UNREADABLE.broken("", e);
        }
    }

    /// Takes components as they are cut.
    private final class Taking implements CalendarCutter.Taker {

        private final Sink sink;
        private final List<Event> held = new ArrayList<>();
        private Zones zones = new Zones(input.options().zone());
        private Set<String> owner = Set.of();
        private boolean cancelled;

        Taking(Sink sink) {
            this.sink = sink;
        }

        @Override
        public boolean component(String name, int number, int line, String text, long read) {
            if (name.equals("VTIMEZONE")) {
                zones.define(text);
            } else {
                event(text, "event " + number + ", line " + line);
            }
            return sink.at(read);
        }

        @Override
        public void broken(int number, int line, Fault fault) {
            sink.rejected(fault.reject(input, "event " + number + ", line " + line));
        }

        @Override
        public void property(String line) {
            String value = line.substring(line.indexOf(':') + 1).strip();
            String name = line.toUpperCase(Locale.ROOT);
            if (name.startsWith("X-WR-TIMEZONE")) {
                zones.calendar(value);
            } else if (name.startsWith("X-WR-CALNAME") && value.matches("[^\\s@]+@[^\\s@]+")) {
                owner = Set.of(value);
            } else if (name.startsWith("METHOD")) {
                cancelled = value.equalsIgnoreCase("CANCEL");
            }
        }

        private void event(String text, String where) {
            String upper = text.toUpperCase(Locale.ROOT);
            if (cancelled || !upper.contains("ATTENDEE") && !upper.contains("RECURRENCE-ID")) {
                sink.passedOver();
                return;
            }
            ICalendar calendar = Event.parse(text);
            if (calendar == null) {
                sink.rejected(Fault.ICS_UNREADABLE.reject(input, where));
                return;
            }
            int most = input.options().limits().parties();
            Optional<Event> event = Event.of(calendar, most, where);
            if (event.isEmpty()) {
                sink.rejected(Fault.ICS_NO_DATE.reject(input, where));
            } else {
                take(event.get());
            }
        }

        private void take(Event event) {
            if (event.recurs()
                    || event.replaces().isPresent()
                    || !zones.knows(event.start().zone())) {
                // Single events wait only for the definition of a zone.
                if (held.size() < input.options().limits().heldEvents()) {
                    held.add(event);
                } else {
                    sink.rejected(Fault.ICS_TOO_MANY.reject(input, event.where()));
                }
            } else {
                single(event, "");
            }
        }

        private void single(Event event, String instance) {
            if (event.cancelled() || event.parties().isEmpty()) {
                sink.passedOver();
            } else {
                sink.sighting(meeting(event, event.start().in(zones), instance));
            }
        }

        @Override
        public void end() {
            Map<String, Set<Instant>> replaced = new HashMap<>();
            for (Event event : held) {
                event.replaces()
                        .ifPresent(moment -> replaced.computeIfAbsent(event.uid(), any -> new HashSet<>())
                                .add(moment.in(zones)));
            }
            for (Event event : held) {
                if (event.replaces().isPresent()) {
                    single(event, " " + event.replaces().get().in(zones));
                } else if (event.recurs()) {
                    recurring(event, replaced.getOrDefault(event.uid(), Set.of()));
                } else {
                    single(event, "");
                }
            }
            held.clear();
            zones = new Zones(input.options().zone());
            owner = Set.of();
            cancelled = false;
        }

        private void recurring(Event event, Set<Instant> replaced) {
            if (event.cancelled() || event.parties().isEmpty()) {
                sink.passedOver();
                return;
            }
            Optional<Instances> instances = instances(event);
            if (instances.isEmpty()) {
                sink.rejected(Fault.ICS_UNREADABLE.reject(input, event.where()));
                return;
            }
            for (Instant at : instances.get().moments()) {
                if (!replaced.contains(at)) {
                    sink.sighting(meeting(event, at, " " + at));
                }
            }
            if (!instances.get().whole()) {
                sink.rejected(Fault.ICS_TOO_OFTEN.reject(input, event.where()));
            }
        }

        /// Rules may be such that the iterator gives up with an exception.
        private Optional<Instances> instances(Event event) {
            try {
                return Optional.of(new Instances(event, zones, input.options()));
            } catch (RuntimeException | AssertionError e) {
                return Optional.empty();
            }
        }

        private OfInteraction meeting(Event event, Instant at, String instance) {
            return new OfInteraction(
                    new Origin("calendar", input.fileName(), event.where(), event.uid() + instance),
                    at,
                    Interaction.Kind.MEETING,
                    event.title(),
                    event.parties(),
                    Optional.empty(),
                    owner,
                    false);
        }
    }
}
