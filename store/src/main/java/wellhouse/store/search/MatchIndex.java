package wellhouse.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import wellhouse.exchange.match.Bag;
import wellhouse.exchange.match.End;
import wellhouse.exchange.match.Fit;
import wellhouse.kernel.Id;

/// A Lucene index of what people look for and can give: their words, their skill families, and vectors in a
/// graph of near neighbours (HNSW), kept with the name of the model that made them.
///
/// One process may write to the folder; a second one works on an index in its memory.
public final class MatchIndex implements AutoCloseable {

    private static final String SHAPE = "1";
    static final String BOOK = "book";
    private static final String OWNER = "owner";
    private static final String ID = "id";
    static final String TAKER = "taker";
    private static final String UNREAD = "unread";
    static final String WORD = "word";
    static final String FAMILY = "family";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<UUID, Long> marks = new HashMap<>();
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

    private MatchIndex(Directory directory, IndexWriter writer, String model) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.model = model;
        Map<String, String> known = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        }
        boolean same = SHAPE.equals(known.remove("shape")) & model.equals(known.remove("model"));
        if (same) {
            known.forEach((book, seq) -> marks.put(UUID.fromString(book), Long.valueOf(seq)));
        } else {
            writer.deleteAll();
        }
    }

    /// Opens the index in a folder, or makes it; one with vectors of another model is made anew.
    ///
    /// @param model name and version; empty for none
    public static MatchIndex open(Path folder, String model) {
        try {
            FSDirectory directory = FSDirectory.open(folder);
            try {
                return new MatchIndex(directory, new IndexWriter(directory, config()), model);
            } catch (LockObtainFailedException e) {
                directory.close();
                ByteBuffersDirectory memory = new ByteBuffersDirectory();
                return new MatchIndex(memory, new IndexWriter(memory, config()), model);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig().setRAMBufferSizeMB(32).setCommitOnClose(false);
    }

    /// How far the index has followed a book; -1 if it knows nothing of it.
    public synchronized long mark(UUID book) {
        return marks.getOrDefault(book, -1L);
    }

    /// Replaces all ends of some owners, moves the mark; vectors of texts that stayed are kept, and
    /// whoever has the same ends as before is left as they are.
    ///
    /// @param owners whose ends are replaced: people, or the book itself for the owner's own
    public synchronized void replace(UUID book, Collection<UUID> owners, Collection<Entry> entries, long mark) {
        try {
            Map<String, float[]> known = new HashMap<>();
            Map<UUID, Set<End>> given = new HashMap<>();
            entries.forEach(entry ->
                    given.computeIfAbsent(entry.owner(), any -> new HashSet<>()).add(entry.end()));
            Set<UUID> same = new HashSet<>();
            for (UUID owner : owners) {
                Set<End> ends = new HashSet<>();
                for (Entry entry : ends(new TermQuery(new Term(OWNER, Octets.of(book, owner))))) {
                    ends.add(entry.end());
                    if (entry.vector() != null) {
                        known.put(entry.end().text(), entry.vector());
                    }
                }
                if (ends.equals(given.getOrDefault(owner, Set.of()))) {
                    same.add(owner);
                } else {
                    writer.deleteDocuments(new Term(OWNER, Octets.of(book, owner)));
                }
            }
            for (Entry entry : entries) {
                if (!same.contains(entry.owner())) {
                    float[] vector =
                            entry.vector() == null ? known.get(entry.end().text()) : entry.vector();
                    writer.addDocument(document(new Entry(book, entry.owner(), entry.end(), vector)));
                }
            }
            marks.put(book, mark);
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Gives ends the vectors they lacked; those that went away meanwhile are left alone.
    public synchronized void read(Collection<Entry> entries) {
        try {
            for (Entry entry : entries) {
                Term id = new Term(ID, Octets.of(entry.book(), entry.end().id()));
                if (count(new TermQuery(id)) > 0) {
                    writer.updateDocument(id, document(entry));
                }
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void forget(UUID book) {
        try {
            writer.deleteDocuments(new Term(BOOK, Octets.of(book)));
            marks.remove(book);
            commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private interface Question<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    /// Asks the newest state of the index.
    private <T> T ask(Question<T> question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /// Writes what is there to the disk.
    public synchronized void commit() {
        try {
            Map<String, String> data = new HashMap<>();
            data.put("shape", SHAPE);
            data.put("model", model);
            marks.forEach((book, seq) -> data.put(book.toString(), seq.toString()));
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try (Directory last = directory;
                IndexWriter end = writer;
                SearcherManager open = searchers) {
            if (end.isOpen() && last != null && open != null) {
                commit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
