package wellhouse.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import wellhouse.people.Names;
import wellhouse.store.search.Entry.Field;

/// A Lucene index of people.
///
/// One process may write to the folder. A second one takes a copy of it into its memory and follows the book there,
/// so that it finds what was written since.
public final class PeopleIndex implements AutoCloseable {

    /// The shape of what is indexed; an index of another one is made anew.
    private static final String SHAPE = "1";

    private static final String BOOK = "book";
    private static final String PERSON = "person";

    /// Somebody who was found.
    public record Found(UUID person, double score, Map<Field, List<String>> texts) {

        /// Masked: the id only.
        @Override
        public String toString() {
            return "Found[" + person + "]";
        }
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<UUID, Long> marks = new HashMap<>();
    private int uncommitted;

    private PeopleIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        Map<String, String> known = new HashMap<>();
        if (data != null) {
            data.forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        }
        if (SHAPE.equals(known.remove("shape"))) {
            known.forEach((book, seq) -> marks.put(UUID.fromString(book), Long.valueOf(seq)));
        } else {
            writer.deleteAll();
        }
    }

    /// Opens the index in a folder, or makes it.
    public static PeopleIndex open(Path folder) {
        try {
            FSDirectory directory = FSDirectory.open(folder);
            try {
                return new PeopleIndex(directory, new IndexWriter(directory, config()));
            } catch (LockObtainFailedException e) {
                return copy(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PeopleIndex copy(FSDirectory from) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (from) {
            if (DirectoryReader.indexExists(from)) {
                // The reader holds the files of its commit, whatever the other process deletes.
                try (DirectoryReader reader = DirectoryReader.open(from)) {
                    for (String file : reader.getIndexCommit().getFileNames()) {
                        memory.copyFrom(from, file, file, org.apache.lucene.store.IOContext.READONCE);
                    }
                }
            }
        }
        return new PeopleIndex(memory, new IndexWriter(memory, config()));
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(new Words.Plain()).setRAMBufferSizeMB(32).setCommitOnClose(false);
    }

    /// How far the index has followed a book; 0 if it knows nothing of it.
    public synchronized long mark(UUID book) {
        return marks.getOrDefault(book, 0L);
    }

    /// Replaces entries and forgets people, and moves the mark.
    public synchronized void follow(UUID book, Collection<Entry> changed, Collection<UUID> gone, long mark) {
        try {
            for (Entry entry : changed) {
                writer.updateDocument(id(book, entry.person()), document(entry));
            }
            for (UUID person : gone) {
                writer.deleteDocuments(id(book, person));
            }
            marks.put(book, mark);
            uncommitted += changed.size() + gone.size();
            if (!gone.isEmpty()) {
                // Whoever was erased is to leave the files too.
                writer.forceMergeDeletes();
            }
            if (uncommitted > 1_000 || !gone.isEmpty()) {
                commit();
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets a book, so that it is read from its beginning.
    public synchronized void forget(UUID book) {
        try {
            writer.deleteDocuments(new Term(BOOK, octets(book)));
            marks.remove(book);
            commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField(BOOK, octets(entry.book()), org.apache.lucene.document.Field.Store.NO));
        document.add(new StringField(
                PERSON, octets(entry.book(), entry.person()), org.apache.lucene.document.Field.Store.YES));
        entry.texts()
                .forEach((field, texts) -> texts.forEach(text -> {
                    document.add(
                            new TextField(field.key(), Names.fold(text), org.apache.lucene.document.Field.Store.NO));
                    document.add(new StoredField(field.key(), text));
                }));
        return document;
    }

    /// The best matches in a book, best first.
    public List<Found> find(UUID book, String words, int limit) {
        List<String> tokens = Words.of(words);
        if (tokens.isEmpty()) {
            return List.of();
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                TermQuery here = new TermQuery(new Term(BOOK, octets(book)));
                ScoreDoc[] hits = new ScoreDoc[0];
                for (Asking asking : Asking.ladder(tokens)) {
                    hits = searcher.search(asking.query(here), limit).scoreDocs;
                    if (hits.length > 0) {
                        break;
                    }
                }
                return read(searcher.storedFields(), hits);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Found> read(StoredFields stored, ScoreDoc[] hits) throws IOException {
        List<Found> found = new ArrayList<>(hits.length);
        for (ScoreDoc hit : hits) {
            Document document = stored.document(hit.doc);
            Map<Field, List<String>> texts = new HashMap<>();
            for (Field field : Field.values()) {
                String[] values = document.getValues(field.key());
                if (values.length > 0) {
                    texts.put(field, List.of(values));
                }
            }
            BytesRef id = document.getBinaryValue(PERSON);
            ByteBuffer octets = ByteBuffer.wrap(id.bytes, id.offset + 16, 16);
            found.add(new Found(new UUID(octets.getLong(), octets.getLong()), hit.score, texts));
        }
        return found;
    }

    /// How many people of a book are in the index.
    public int count(UUID book) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return searcher.count(new TermQuery(new Term(BOOK, octets(book))));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void commit() throws IOException {
        Map<String, String> data = new HashMap<>();
        data.put("shape", SHAPE);
        marks.forEach((book, seq) -> data.put(book.toString(), seq.toString()));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        uncommitted = 0;
    }

    private static Term id(UUID book, UUID person) {
        return new Term(PERSON, octets(book, person));
    }

    private static BytesRef octets(UUID... ids) {
        ByteBuffer octets = ByteBuffer.allocate(16 * ids.length);
        for (UUID id : ids) {
            octets.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return new BytesRef(octets.array());
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
