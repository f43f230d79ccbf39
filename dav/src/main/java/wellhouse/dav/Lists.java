package wellhouse.dav;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import wellhouse.kernel.Id;
import wellhouse.sync.Shelf;

/// Lists of members as they were written last, for devices that ask for the whole list again and again: as long as
/// nothing on the shelf changes, it is the same. Cards themselves are never kept.
public final class Lists {

    /// Octets kept of all lists together; the one that was asked for longest ago goes first.
    private static final int MOST = 32 << 20;

    /// Octets of a list that is kept, some 20,000 members.
    private static final int LONGEST = 4 << 20;

    private record Key(Id<Shelf> shelf, String asked) {}

    private record Kept(long revision, byte[] octets) {}

    private final Map<Key, Kept> all = new LinkedHashMap<>(16, .75f, true);
    private long size;

    /// @param asked what was asked of each member
    synchronized Optional<byte[]> of(Shelf shelf, String asked) {
        return Optional.ofNullable(all.get(new Key(shelf.id(), asked)))
                .filter(kept -> kept.revision == shelf.revision())
                .map(Kept::octets);
    }

    synchronized void keep(Shelf shelf, String asked, byte[] octets) {
        Kept before = all.put(new Key(shelf.id(), asked), new Kept(shelf.revision(), octets));
        size += octets.length - (before == null ? 0 : before.octets.length);
        Iterator<Kept> oldest = all.values().iterator();
        while (size > MOST && oldest.hasNext()) {
            size -= oldest.next().octets.length;
            oldest.remove();
        }
    }

    /// Passes on what is written and keeps it, unless it gets too long.
    static final class Copying extends OutputStream {

        private final OutputStream out;
        private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
        private boolean isTooLong;

        Copying(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            out.write(octets, from, length);
            isTooLong |= copy.size() + length > LONGEST;
            if (isTooLong) {
                copy.reset();
            } else {
                copy.write(octets, from, length);
            }
        }

        /// All of it; empty if it was too long.
        Optional<byte[]> copied() {
            return isTooLong ? Optional.empty() : Optional.of(copy.toByteArray());
        }
    }
}
