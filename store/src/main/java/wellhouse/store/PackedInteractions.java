package wellhouse.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// Many interactions in one row of the change log: rows of `interaction` with those who took part, compressed.
final class PackedInteractions {

    /// One interaction.
    ///
    /// @param row all columns
    /// @param people who took part, or was also there
    record Packed(@Nullable Object[] row, List<There> people) {

        UUID id() {
            return (UUID) Objects.requireNonNull(row[1]);
        }

        boolean names(UUID person) {
            return people.stream().anyMatch(there -> there.person.equals(person));
        }

        /// Whether it is a contact with anybody.
        boolean isContact() {
            return people.stream().anyMatch(there -> !there.also);
        }

        long at() {
            return (Long) Objects.requireNonNull(row[2]);
        }
    }

    /// Somebody in an interaction.
    ///
    /// @param also whether they were named in it only
    record There(UUID person, boolean also) {}

    private record Kept(Id<?> change, long number, byte[] octets) {}

    private PackedInteractions() {}

    static byte[] pack(List<Packed> all) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(octets))) {
            out.writeInt(all.size());
            for (Packed one : all) {
                for (@Nullable Object value : one.row) {
                    write(out, value);
                }
                out.writeInt(one.people.size());
                for (There there : one.people) {
                    write(out, there.person);
                    out.writeBoolean(there.also);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        switch (value) {
            case UUID id -> {
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
            case Long number -> out.writeLong(number);
            case String text -> {
                byte[] octets = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(octets.length);
                out.write(octets);
            }
            case null, default -> throw new IllegalStateException("no interaction holds this");
        }
    }

    static List<Packed> unpack(byte[] octets) {
        List<Packed> all = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(octets)))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                @Nullable
                Object[] row = {
                    id(in), id(in), in.readLong(), text(in), text(in), in.readLong(), text(in), text(in), text(in)
                };
                int people = in.readInt();
                List<There> who = new ArrayList<>(people);
                for (int j = 0; j < people; j++) {
                    who.add(new There(id(in), in.readBoolean()));
                }
                all.add(new Packed(row, who));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static UUID id(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    /// Takes somebody out of all that is packed in a book's change log.
    static void forget(Line line, Id<Book> book, Id<Person> person) {
        List<Kept> kept = line.list(
                "select change_id, number, packed from change_row where book_id = ? and op = 'WITHDRAWN'",
                row -> new Kept(row.id(), row.number(), row.octets()),
                book);
        for (Kept one : kept) {
            List<Packed> all = unpack(one.octets);
            if (all.stream().noneMatch(each -> each.names(person.value()))) {
                continue;
            }
            List<Packed> rest = all.stream()
                    .map(each -> new Packed(
                            Arrays.copyOf(each.row, each.row.length),
                            each.people.stream()
                                    .filter(there -> !there.person.equals(person.value()))
                                    .toList()))
                    .filter(Packed::isContact)
                    .toList();
            line.run(
                    "update change_row set packed = ?, row_count = ? where book_id = ? and change_id = ? and number = ?",
                    pack(rest),
                    rest.size(),
                    book,
                    one.change,
                    one.number);
        }
    }
}
