package wellhouse.store.search;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import wellhouse.exchange.match.Bag;
import wellhouse.exchange.match.End;
import wellhouse.exchange.match.Fit;
import wellhouse.store.search.MatchIndex.Entry;
import wellhouse.store.search.MatchIndex.Hit;

/// What fits what in one state of the index. Answers are kept, since home asks the same needs every day.
final class Fitting implements Fit.Rarity {

    /// Nearest neighbours looked at, and as many by words.
    private static final int NEAR = 120;

    /// Answers that are kept, the latest.
    private static final int KEPT = 200;

    private final IndexReader reader;
    private final Map<Term, Double> rarity = new ConcurrentHashMap<>();
    private final Map<Asked, List<Hit>> answers = Collections.synchronizedMap(new Latest<>(KEPT));
    private final Map<Term, Optional<Entry>> ends = Collections.synchronizedMap(new Latest<>(KEPT));

    /// @param read whether the model has read the text
    private record Asked(UUID book, End end, boolean read) {}

    Fitting(IndexReader reader) {
        this.reader = reader;
    }

    boolean isOf(IndexReader other) {
        return reader.equals(other);
    }

    /// @param id which end
    /// @param searcher over this reader
    Optional<Entry> end(Term id, IndexSearcher searcher) throws IOException {
        Optional<Entry> known = ends.get(id);
        if (known == null) {
            ScoreDoc[] found = searcher.search(new TermQuery(id), 1).scoreDocs;
            known = found.length == 0
                    ? Optional.empty()
                    : Optional.of(MatchIndex.entry(searcher.storedFields().document(found[0].doc)));
            ends.put(id, known);
        }
        return known;
    }

    /// @param searcher over this reader
    List<Hit> of(Entry asked, IndexSearcher searcher) throws IOException {
        Asked key = new Asked(asked.book(), asked.end(), asked.vector() != null);
        List<Hit> hits = answers.get(key);
        if (hits == null) {
            hits = find(asked, searcher);
            answers.put(key, hits);
        }
        return hits;
    }

    private List<Hit> find(Entry asked, IndexSearcher searcher) throws IOException {
        Bag bag = Bag.of(asked.end().text());
        boolean taker = asked.end().kind().isTaker();
        Query here = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(MatchIndex.BOOK, Octets.of(asked.book()))), Occur.FILTER)
                .add(new TermQuery(new Term(MatchIndex.TAKER, taker ? "0" : "1")), Occur.FILTER)
                .build();
        Set<Integer> near = new LinkedHashSet<>();
        float[] vector = asked.vector();
        if (vector != null) {
            Query nearest = new KnnFloatVectorQuery(MatchIndex.field(vector.length), vector, NEAR, here);
            for (ScoreDoc hit : searcher.search(nearest, NEAR).scoreDocs) {
                near.add(hit.doc);
            }
        }
        for (ScoreDoc hit : searcher.search(words(bag, here), NEAR).scoreDocs) {
            near.add(hit.doc);
        }
        List<Hit> hits = new ArrayList<>();
        for (int doc : near) {
            Entry entry = MatchIndex.entry(searcher.storedFields().document(doc));
            Optional<Double> meaning = vector == null || entry.vector() == null
                    ? Optional.empty()
                    : Optional.of(cosine(vector, requireNonNull(entry.vector())));
            Bag other = Bag.of(entry.end().text());
            hits.add(new Hit(entry.end(), Fit.of(bag, other, meaning, vector != null, this)));
        }
        hits.sort((one, other) -> Double.compare(other.fit().score(), one.fit().score()));
        return List.copyOf(hits);
    }

    private static Query words(Bag bag, Query here) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        bag.words().keySet().forEach(stem -> any.add(new TermQuery(new Term(MatchIndex.WORD, stem)), Occur.SHOULD));
        bag.families().forEach(id -> any.add(new TermQuery(new Term(MatchIndex.FAMILY, id)), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(here, Occur.FILTER)
                .add(any.build(), Occur.MUST)
                .build();
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * (double) other[i];
        }
        return sum;
    }

    @Override
    public double word(String stem) {
        return rarity.computeIfAbsent(new Term(MatchIndex.WORD, stem), this::rare);
    }

    @Override
    public double family(String id) {
        return rarity.computeIfAbsent(new Term(MatchIndex.FAMILY, id), this::rare);
    }

    /// Rarity by how many ends use a word, of all that are in the index.
    private double rare(Term term) {
        try {
            int all = Math.max(1, reader.numDocs());
            return Math.log(1 + all / (1.0 + reader.docFreq(term)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
