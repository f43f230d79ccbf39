package wellhouse.store.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import wellhouse.people.spelling.Romanised;
import wellhouse.store.search.Entry.Field;

/// A Lucene index of people.
public final class PeopleIndex extends BookIndex {

    /// The shape of what is indexed; an index of another one is made anew.
    private static final String SHAPE = "3";

    private static final String PERSON = "person";
    private static final String SPELT = "spelt";
    private static final String ORDER = "order";
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, new SortField(ORDER, SortField.Type.STRING));

    /// How many the index brings to be weighed; our choice.
    private static final int CANDIDATES = 150;

    /// Who is further from what was typed than the best by this much is not shown.
    private static final double SPREAD = 2.5;

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 100;

    /// Somebody who was found.
    ///
    /// @param price how far it is from what was typed, see [Ranking#price]
    /// @param field where it matched
    /// @param text what matched there, as written; empty for the name
    public record Found(UUID person, double price, Field field, String text) {

        /// Masked: the id only.
        @Override
        public String toString() {
            return "Found[" + person + "]";
        }
    }

    private PeopleIndex(Opened opened) {
        super(opened, Map.of("shape", SHAPE));
    }

    /// Opens the index in a folder, or makes it.
    public static PeopleIndex open(Path folder) {
        return new PeopleIndex(BookIndex.at(folder));
    }

    /// Replaces entries, hides people, and moves the mark.
    public void replace(UUID book, Collection<Entry> changed, Collection<UUID> hidden, long mark) {
        write(book, mark, writer -> {
            for (Entry entry : changed) {
                writer.updateDocument(of(book, entry.person()), document(entry));
            }
            for (UUID person : hidden) {
                writer.deleteDocuments(of(book, person));
            }
            return changed.size() + hidden.size();
        });
    }

    @Override
    Term of(UUID book, UUID person) {
        return new Term(PERSON, Octets.of(book, person));
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField(BOOK, Octets.of(entry.book()), Store.NO));
        document.add(new StringField(PERSON, Octets.of(entry.book(), entry.person()), Store.NO));
        Spelt spelt = Spelt.of(entry);
        Set<String> names = all(spelt.names());
        Set<String> sounds = new HashSet<>();
        names.forEach(word -> sounds.add(Romanised.skeleton(word)));
        add(document, Asking.NAME, names);
        add(document, Asking.SOUND, sounds);
        add(document, Asking.JOINED, spelt.joined());
        add(document, Asking.MAIL, all(spelt.mails()));
        add(document, Asking.OTHER, spelt.others());
        document.add(new BinaryDocValuesField(SPELT, spelt.octets(entry.person())));
        document.add(new SortedDocValuesField(ORDER, Octets.of(entry.person())));
        entry.texts()
                .forEach((field, texts) -> texts.forEach(text -> document.add(new StoredField(field.key(), text))));
        return document;
    }

    private static Set<String> all(List<List<String>> lines) {
        Set<String> words = new HashSet<>();
        lines.forEach(words::addAll);
        return words;
    }

    private static void add(Document document, String field, Set<String> words) {
        words.stream()
                .filter(word -> word.length() <= LONGEST_WORD)
                .forEach(word -> document.add(new StringField(field, word, Store.NO)));
    }

    /// The best matches in a book, best first.
    public List<Found> find(UUID book, String words, int limit) {
        Set<List<String>> readings = new LinkedHashSet<>();
        readings.add(Romanised.words(words));
        readings.add(Romanised.spelledOut(words));
        Map<UUID, Found> found = new HashMap<>();
        readings.removeIf(List::isEmpty);
        for (List<String> reading : readings) {
            for (Found one : find(book, reading.subList(0, Math.min(MOST_WORDS, reading.size())), limit)) {
                found.merge(one.person(), one, (a, b) -> a.price() <= b.price() ? a : b);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Found::price).thenComparing(Found::person))
                .limit(limit)
                .toList();
    }

    private record Priced(int document, double price, UUID person, List<Likeness> open) {}

    private List<Found> find(UUID book, List<String> tokens, int limit) {
        return ask(searcher -> {
            TermQuery here = new TermQuery(new Term(BOOK, Octets.of(book)));
            ScoreDoc[] hits = searcher.search(Asking.query(tokens, here), Math.max(limit, CANDIDATES), BEST).scoreDocs;
            List<Priced> priced = priced(searcher, tokens, hits);
            double most = priced.isEmpty() ? 0 : priced.getFirst().price + SPREAD;
            List<Priced> shown = priced.stream()
                    .filter(one -> one.price <= most && one.price < Ranking.UNMET * (tokens.size() / 2 + 1))
                    .limit(limit)
                    .toList();
            return read(searcher.storedFields(), shown);
        });
    }

    private static List<Priced> priced(IndexSearcher searcher, List<String> tokens, ScoreDoc[] hits)
            throws IOException {
        Ranking ranking = new Ranking(tokens);
        Matched matched = new Matched(tokens);
        ScoreDoc[] inOrder = hits.clone();
        Arrays.sort(inOrder, Comparator.comparingInt(hit -> hit.doc));
        List<Priced> priced = new ArrayList<>();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int leaf = -1;
        BinaryDocValues values = null;
        for (ScoreDoc hit : inOrder) {
            int its = ReaderUtil.subIndex(hit.doc, leaves);
            if (its != leaf || values == null) {
                leaf = its;
                values = DocValues.getBinary(leaves.get(leaf).reader(), SPELT);
            }
            if (values.advanceExact(hit.doc - leaves.get(leaf).docBase)) {
                BytesRef octets = values.binaryValue();
                Spelt spelt = Spelt.read(octets);
                priced.add(new Priced(hit.doc, ranking.price(spelt), Spelt.person(octets), matched.open(spelt)));
            }
        }
        priced.sort(Comparator.comparingDouble(Priced::price));
        return priced;
    }

    /// Texts are read of those only who were not met by their names, which is what reading costs most.
    private static List<Found> read(StoredFields stored, List<Priced> hits) throws IOException {
        List<Found> found = new ArrayList<>(hits.size());
        for (Priced hit : hits) {
            Found byName = new Found(hit.person, hit.price, Field.NAME, "");
            if (hit.open.isEmpty()) {
                found.add(byName);
                continue;
            }
            Document document = stored.document(hit.document);
            Map<Field, List<String>> texts = new EnumMap<>(Field.class);
            for (Field field : Field.values()) {
                texts.put(field, List.of(document.getValues(field.key())));
            }
            found.add(Matched.elsewhere(texts, hit.open)
                    .map(where -> new Found(hit.person, hit.price, where.getKey(), where.getValue()))
                    .orElse(byName));
        }
        return found;
    }

    /// How many people of a book are in the index.
    public int count(UUID book) {
        return ask(searcher -> searcher.count(new TermQuery(new Term(BOOK, Octets.of(book)))));
    }
}
