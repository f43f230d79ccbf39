package wellhouse.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import wellhouse.people.spelling.GivenNames;
import wellhouse.people.spelling.Romanised;

/// Asks the index who may be meant; [Ranking] decides.
///
/// What a match is worth is constant, so that the answer does not hang on how often a word is met or on what was
/// deleted before: the same book gives the same answer on every machine.
final class Asking {

    /// Names in every spelling.
    static final String NAME = "n";
    /// The words of names as they sound.
    static final String SOUND = "s";
    /// Words of names run together.
    static final String JOINED = "j";
    /// Words of mailboxes, pages and telephone numbers.
    static final String MAIL = "m";
    /// Words of all other texts.
    static final String OTHER = "o";

    private static final int MOST_SPELLINGS = 60;
    private static final int SHORTEST_JOINED = 6;

    private Asking() {}

    static Query query(List<String> tokens, Query filter) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        tokens.forEach(token -> words.add(word(token), Occur.SHOULD));
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String pair = tokens.get(i) + tokens.get(i + 1);
            words.add(
                    new DisjunctionMaxQuery(List.of(exact(NAME, pair, 16), exact(JOINED, pair, 12)), 0), Occur.SHOULD);
        }
        return new BooleanQuery.Builder()
                .add(filter, Occur.FILTER)
                .add(words.build(), Occur.MUST)
                .build();
    }

    private static Query word(String token) {
        int length = token.length();
        List<Query> ways = new ArrayList<>();
        ways.add(exact(NAME, token, 10));
        ways.add(beginning(NAME, token, length == 1 ? 3 : 7));
        ways.add(exact(MAIL, token, 8));
        ways.add(exact(OTHER, token, 6));
        if (length > 1) {
            ways.add(beginning(MAIL, token, 5));
            ways.add(beginning(OTHER, token, 4));
        }
        if (length > 2) {
            ways.add(exact(SOUND, Romanised.skeleton(token), 7));
            ways.add(slips(NAME, token, Math.min(2, Likeness.slips(length)), 6));
        }
        if (length > 4) {
            ways.add(slips(OTHER, token, 1, 4));
        }
        if (length >= SHORTEST_JOINED) {
            ways.add(exact(JOINED, token, 10));
            ways.add(beginning(JOINED, token, 5));
            ways.add(slips(JOINED, token, 1, 5));
        }
        Set<String> variants = GivenNames.variants(token);
        if (!variants.isEmpty()) {
            List<BytesRef> all = variants.stream().map(BytesRef::new).toList();
            ways.add(worth(new TermInSetQuery(NAME, all), 6));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query exact(String field, String word, float worth) {
        return worth(new TermQuery(new Term(field, word)), worth);
    }

    private static Query beginning(String field, String word, float worth) {
        return worth(new PrefixQuery(new Term(field, word)), worth);
    }

    private static Query slips(String field, String word, int most, float worth) {
        return new BoostQuery(
                new FuzzyQuery(
                        new Term(field, word),
                        most,
                        0,
                        MOST_SPELLINGS,
                        true,
                        new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(MOST_SPELLINGS)),
                worth);
    }

    private static Query worth(Query query, float worth) {
        return new BoostQuery(new ConstantScoreQuery(query), worth);
    }
}
