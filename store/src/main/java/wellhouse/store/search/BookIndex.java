package wellhouse.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.LockObtainFailedException;

/// A Lucene index in a folder that follows books, each up to a mark.
///
/// One process may write to the folder. A second one takes a copy of it into its memory and follows the books there,
/// so that it finds what was written since.
public abstract sealed class BookIndex implements AutoCloseable permits PeopleIndex, MatchIndex {

    static final String BOOK = "book";

    /// After so many changes they are written to the disk.
    private static final int TOGETHER = 1_000;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, String> made;
    private final Map<UUID, Long> marks = new HashMap<>();
    private int uncommitted;

    /// What is on the disk and who writes to it.
    record Opened(Directory directory, IndexWriter writer) {}

    /// @param made what the index was made of; one that was made of something else is emptied
    BookIndex(Opened opened, Map<String, String> made) {
        this.directory = opened.directory;
        this.writer = opened.writer;
        this.made = Map.copyOf(made);
        try {
            this.searchers = new SearcherManager(writer, new SearcherFactory());
            Map<String, String> known = new HashMap<>();
            Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
            if (data != null) {
                data.forEach(entry -> known.put(entry.getKey(), entry.getValue()));
            }
            if (known.entrySet().containsAll(this.made.entrySet())) {
                known.keySet().removeAll(made.keySet());
                known.forEach((book, seq) -> marks.put(UUID.fromString(book), Long.valueOf(seq)));
            } else {
                writer.deleteAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens a folder, or makes it.
    static Opened at(Path folder) {
        try {
            FSDirectory there = FSDirectory.open(folder);
            try {
                return new Opened(there, new IndexWriter(there, config()));
            } catch (LockObtainFailedException e) {
                ByteBuffersDirectory memory = copy(there);
                return new Opened(memory, new IndexWriter(memory, config()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexWriterConfig config() {
        TieredMergePolicy merging = new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig()
                .setRAMBufferSizeMB(32)
                .setCommitOnClose(false)
                .setMergePolicy(merging);
    }

    private static ByteBuffersDirectory copy(FSDirectory from) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (from) {
            if (DirectoryReader.indexExists(from)) {
                // The reader holds the files of its commit, whatever the other process deletes.
                try (DirectoryReader reader = DirectoryReader.open(from)) {
                    for (String file : reader.getIndexCommit().getFileNames()) {
                        memory.copyFrom(from, file, file, IOContext.READONCE);
                    }
                }
            }
        }
        return memory;
    }

    /// How far the index has followed a book; 0 if it knows nothing of it.
    public final synchronized long mark(UUID book) {
        return marks.getOrDefault(book, 0L);
    }

    /// Forgets a book, so that it is read from its beginning.
    public final synchronized void forget(UUID book) {
        write(to -> {
            to.deleteDocuments(new Term(BOOK, Octets.of(book)));
            marks.remove(book);
            return TOGETHER;
        });
    }

    /// All that is kept of a person.
    abstract Term of(UUID book, UUID person);

    /// Forgets people for good and moves the mark: what was written of them leaves the files too.
    ///
    /// Cost: where there was something of them, the files that held it are written anew.
    public final synchronized void erase(UUID book, Collection<UUID> people, long mark) {
        write(book, mark, to -> {
            boolean anything = false;
            for (UUID person : people) {
                Term its = of(book, person);
                anything |= ask(searcher -> searcher.count(new TermQuery(its))) > 0;
                to.deleteDocuments(its);
            }
            if (anything) {
                to.forceMergeDeletes();
            }
            return anything ? TOGETHER : 0;
        });
    }

    /// A change of the index.
    interface Writing {
        /// @return how much it weighs, see [#TOGETHER]
        int on(IndexWriter writer) throws IOException;
    }

    /// Writes, and moves the mark of a book.
    final synchronized void write(UUID book, long mark, Writing writing) {
        write(to -> {
            int weight = writing.on(to);
            marks.put(book, mark);
            return weight;
        });
    }

    /// Writes, and shows it to those who ask from now on.
    final synchronized void write(Writing writing) {
        try {
            uncommitted += writing.on(writer);
            if (uncommitted >= TOGETHER) {
                commit();
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A question to the index.
    interface Question<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    /// Asks the newest state of the index.
    final <T> T ask(Question<T> question) {
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

    private void commit() throws IOException {
        Map<String, String> data = new HashMap<>(made);
        marks.forEach((book, seq) -> data.put(book.toString(), seq.toString()));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        uncommitted = 0;
    }

    @Override
    public final synchronized void close() {
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
