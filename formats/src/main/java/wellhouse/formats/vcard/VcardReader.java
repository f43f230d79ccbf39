package wellhouse.formats.vcard;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.RawProperty;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Fingerprint;
import wellhouse.formats.source.Input;
import wellhouse.formats.source.ReadOptions.Limits;
import wellhouse.formats.source.Text;
import wellhouse.intake.Origin;
import wellhouse.intake.Reader;
import wellhouse.intake.Sighting.OfPerson;

/// Reads vCards of versions 2.1, 3.0 and 4.0, as many as a file has, one at a time.
public final class VcardReader implements Reader {

    private final Input input;
    private final Limits limits;
    private final Groups groups = new Groups();

    public VcardReader(Input input) {
        this.input = input;
        this.limits = input.options().limits();
    }

    @Override
    public void read(Sink sink) {
        int most = limits.cardBytes() + limits.photoOutsideBytes() / 3 * 4 + limits.photoOutsideBytes() / 16;
        try (InputStream in = Text.withoutMark(input.open())) {
            if (!new CardCutter(in, most).cut(new Taking(sink))) {
                throw Fault.VCARD_NONE.broken("");
            }
        } catch (IOException e) {
            throw Fault.SOURCE_UNREADABLE.broken("", e);
        }
        groups.sightings(input.fileName()).forEach(sink::sighting);
    }

    /// Takes cards as they are cut.
    private final class Taking implements CardCutter.Taker {

        private final Sink sink;

        Taking(Sink sink) {
            this.sink = sink;
        }

        @Override
        public boolean card(int number, int line, byte[] bytes, long read) {
            String where = "card " + number + ", line " + line;
            String text = Text.decode(bytes, 0, bytes.length);
            String kept = Pictures.without(text, limits.photoBytes() / 3 * 4 + limits.photoBytes() / 16);
            if (kept.length() > limits.cardBytes()) {
                sink.rejected(Fault.VCARD_TOO_BIG.reject(input, where));
                return sink.at(read);
            }
            parse(text)
                    .flatMap(card -> sighting(card, kept, where))
                    .ifPresentOrElse(
                            person -> take(person.card(), person.sighting(), where),
                            () -> sink.rejected(Fault.VCARD_UNREADABLE.reject(input, where)));
            return sink.at(read);
        }

        @Override
        public void broken(int number, int line, Fault fault) {
            sink.rejected(fault.reject(input, "card " + number + ", line " + line));
        }

        private Optional<Found> sighting(VCard card, String text, String where) {
            try {
                String uid =
                        card.getUid() == null ? "" : Groups.uid(card.getUid().getValue());
                Origin origin = new Origin("vcard", input.fileName(), where, Fingerprint.of(text));
                int most = limits.photoOutsideBytes();
                return Optional.of(new Found(card, CardSighting.of(card, origin, uid, text, most)));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }

        private void take(VCard card, OfPerson person, String where) {
            if (Groups.isGroup(card)) {
                groups.add(card);
                sink.passedOver();
                return;
            }
            if (isOrganization(card, person)) {
                String name = person.name().isEmpty() && !person.jobs().isEmpty()
                        ? person.jobs().getFirst().organization()
                        : person.name().shown();
                sink.rejected(Fault.VCARD_ORGANIZATION.reject(input, where, name));
            } else if (person.name().isEmpty() && person.points().isEmpty()) {
                sink.rejected(Fault.VCARD_NOBODY.reject(input, where));
            } else {
                groups.seen(person.uid());
                sink.sighting(person);
            }
        }
    }

    /// A card and what it says.
    private record Found(VCard card, OfPerson sighting) {}

    private static Optional<VCard> parse(String text) {
        try (VCardReader reader = new VCardReader(text)) {
            return Optional.ofNullable(reader.readNext());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isOrganization(VCard card, OfPerson person) {
        String kind = Groups.kind(card);
        if (kind.startsWith("org") || kind.equals("location") || kind.equals("application") || kind.equals("device")) {
            return true;
        }
        RawProperty shown = card.getExtendedProperty("X-ABShowAs");
        if (shown != null && "COMPANY".equalsIgnoreCase(shown.getValue())) {
            return true;
        }
        return person.name().isEmpty()
                && !person.jobs().isEmpty()
                && person.jobs().getFirst().title().isEmpty();
    }
}
