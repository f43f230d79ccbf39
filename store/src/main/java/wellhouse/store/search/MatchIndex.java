package wellhouse.store.search;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import wellhouse.exchange.match.Bag;
import wellhouse.exchange.match.End;
import wellhouse.exchange.match.Fit;
import wellhouse.kernel.Id;

/// A Lucene index of what people look for and can give: their words, their skill families, and vectors in a
/// graph of near neighbours (HNSW), kept with the name of the model that made them.
public final class MatchIndex extends BookIndex {

    private static final String SHAPE = "1";
    private static final String OWNER = "owner";
    private static final String ID = "id";
    static final String TAKER = "taker";
    private static final String UNREAD = "unread";
    static final String WORD = "word";
    static final String FAMILY = "family";

    private final String model;
    private @Nullable Fitting fitting;

    /// An end with its vector, if the model has read it.
    public record Entry(UUID book, UUID owner, End end, float @Nullable [] vector) {

        /// Masked: the end's kind and id.
        @Override
        public String toString() {
            return "Entry[" + end + "]";
        }
    }

    /// What was found, with its grounds.
    public record Hit(End end, Fit.Found fit) {}

    private MatchIndex(Opened opened, String model) {
        super(opened, Map.of("shape", SHAPE, "model", model));
        this.model = model;
    }

    /// Opens the index in a folder, or makes it; one with vectors of another model is made anew.
    ///
    /// @param model name and version; empty for none
    public static MatchIndex open(Path folder, String model) {
        return new MatchIndex(BookIndex.at(folder), model);
    }

    /// Replaces all ends of some owners, moves the mark; vectors of texts that stayed are kept, and
    /// whoever has the same ends as before is left as they are.
    ///
    /// @param owners whose ends are replaced: people, or the book itself for the owner's own
    public synchronized void replace(UUID book, Collection<UUID> owners, Collection<Entry> entries, long mark) {
        Map<String, float[]> known = new HashMap<>();
        Map<UUID, Set<End>> given = new HashMap<>();
        entries.forEach(entry ->
                given.computeIfAbsent(entry.owner(), any -> new HashSet<>()).add(entry.end()));
        Set<UUID> other = new HashSet<>();
        for (UUID owner : owners) {
            Set<End> ends = new HashSet<>();
            for (Entry entry : ends(new TermQuery(of(book, owner)))) {
                ends.add(entry.end());
                if (entry.vector() != null) {
                    known.put(entry.end().text(), entry.vector());
                }
            }
            if (!ends.equals(given.getOrDefault(owner, Set.of()))) {
                other.add(owner);
            }
        }
        List<Entry> written =
                entries.stream().filter(entry -> other.contains(entry.owner())).toList();
        write(book, mark, writer -> {
            for (UUID owner : other) {
                writer.deleteDocuments(of(book, owner));
            }
            for (Entry entry : written) {
                float[] vector = entry.vector() == null ? known.get(entry.end().text()) : entry.vector();
                writer.addDocument(document(new Entry(book, entry.owner(), entry.end(), vector)));
            }
            return written.size();
        });
    }

    @Override
    Term of(UUID book, UUID owner) {
        return new Term(OWNER, Octets.of(book, owner));
    }

    /// Gives ends the vectors they lacked; those that went away meanwhile are left alone.
    public synchronized void read(Collection<Entry> entries) {
        write(writer -> {
            for (Entry entry : entries) {
                Term id = new Term(ID, Octets.of(entry.book(), entry.end().id()));
                if (count(new TermQuery(id)) > 0) {
                    writer.updateDocument(id, document(entry));
                }
            }
            return entries.size();
        });
    }

    /// Some ends that the model has yet to read.
    public List<Entry> unread(int most) {
        return ends(new TermQuery(new Term(UNREAD, "1")), most);
    }

    /// How many ends the model has yet to read.
    public int countUnread() {
        return count(new TermQuery(new Term(UNREAD, "1")));
    }

    public Optional<Entry> find(UUID book, UUID id) {
        return ask(searcher -> fitting(searcher.getIndexReader()).end(new Term(ID, Octets.of(book, id)), searcher));
    }

    /// What fits an end: the nearest by meaning and the nearest by words, ordered by [Fit].
    public List<Hit> fitting(Entry asked) {
        return ask(searcher -> fitting(searcher.getIndexReader()).of(asked, searcher));
    }

    private synchronized Fitting fitting(IndexReader reader) {
        if (fitting == null || !fitting.isOf(reader)) {
            fitting = new Fitting(reader);
        }
        return fitting;
    }

    private List<Entry> ends(Query query) {
        return ends(query, 10_000);
    }

    private List<Entry> ends(Query query, int most) {
        return ask(searcher -> {
            List<Entry> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
                found.add(entry(searcher.storedFields().document(hit.doc)));
            }
            return found;
        });
    }

    private int count(Query query) {
        return ask(searcher -> searcher.count(query));
    }

    private Document document(Entry entry) {
        End end = entry.end();
        Document document = new Document();
        document.add(new StringField(BOOK, Octets.of(entry.book()), Store.NO));
        document.add(new StringField(OWNER, Octets.of(entry.book(), entry.owner()), Store.YES));
        document.add(new StringField(ID, Octets.of(entry.book(), end.id()), Store.YES));
        document.add(new StringField(TAKER, end.kind().isTaker() ? "1" : "0", Store.NO));
        document.add(new StoredField("kind", end.kind().name()));
        document.add(new StoredField("person", end.person().isPresent() ? 1 : 0));
        document.add(new StoredField("text", end.text()));
        Bag bag = Bag.of(end.text());
        bag.words().keySet().forEach(stem -> document.add(new StringField(WORD, stem, Store.NO)));
        bag.families().forEach(id -> document.add(new StringField(FAMILY, id, Store.NO)));
        float[] vector = entry.vector();
        if (vector != null) {
            document.add(new KnnFloatVectorField(field(vector.length), vector, VectorSimilarityFunction.DOT_PRODUCT));
            ByteBuffer octets = ByteBuffer.allocate(4 * vector.length);
            octets.asFloatBuffer().put(vector);
            document.add(new StoredField("vector", octets.array()));
        } else if (!model.isEmpty() && end.kind() != End.Kind.TITLE) {
            document.add(new StringField(UNREAD, "1", Store.NO));
        }
        return document;
    }

    static Entry entry(Document document) {
        ByteBuffer owner = buffer(document.getBinaryValue(OWNER));
        UUID book = new UUID(owner.getLong(), owner.getLong());
        UUID whose = new UUID(owner.getLong(), owner.getLong());
        ByteBuffer id = buffer(document.getBinaryValue(ID)).position(16);
        boolean person = document.getField("person").numericValue().intValue() > 0;
        End end = new End(
                End.Kind.valueOf(document.get("kind")),
                new UUID(id.getLong(), id.getLong()),
                person ? Optional.of(new Id<>(whose)) : Optional.empty(),
                document.get("text"));
        BytesRef stored = document.getBinaryValue("vector");
        float[] vector = null;
        if (stored != null) {
            vector = new float[stored.length / 4];
            ByteBuffer.wrap(stored.bytes, stored.offset, stored.length)
                    .asFloatBuffer()
                    .get(vector);
        }
        return new Entry(book, whose, end, vector);
    }

    private static ByteBuffer buffer(BytesRef octets) {
        return ByteBuffer.wrap(octets.bytes, octets.offset, octets.length).slice();
    }

    static String field(int size) {
        return "vector" + size;
    }
}
