package wellhouse.store.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import wellhouse.store.search.Entry.Field;

/// How a search is put to the index: every word has to be met by some field, as it is, as a beginning, or with
/// slips of the pen, in that order of worth.
///
/// Here is the place to make searching better; the index and the following of the book need not know of it.
final class Asking {

    /*
     * A ladder: first every word exactly or as a beginning, or with slips; only if nobody is found, words may be left
     * out. Worth is constant per field and kind of match, so that a rare surname does not outdo a whole name; the
     * statistics of the index play a part only between equals.
     */

    private static final float EXACT = 10;
    private static final float BEGINNING = 5;
    private static final float SLIPS = 2;

    private final List<String> tokens;
    private final boolean all;

    private Asking(List<String> tokens, boolean all) {
        this.tokens = List.copyOf(tokens);
        this.all = all;
    }

    /// What to try, one after the other, until somebody is found.
    static List<Asking> ladder(List<String> tokens) {
        return tokens.size() == 1
                ? List.of(new Asking(tokens, true))
                : List.of(new Asking(tokens, true), new Asking(tokens, false));
    }

    Query query(Query filter) {
        BooleanQuery.Builder whole = new BooleanQuery.Builder().add(filter, Occur.FILTER);
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        tokens.forEach(token -> words.add(word(token), all ? Occur.MUST : Occur.SHOULD));
        return whole.add(words.build(), Occur.MUST).build();
    }

    private static Query word(String token) {
        List<Query> ways = new ArrayList<>();
        for (Field field : Field.values()) {
            Term term = new Term(field.key(), token);
            float worth = field.worth();
            ways.add(worth(new TermQuery(term), EXACT * worth));
            ways.add(worth(new PrefixQuery(term), BEGINNING * worth));
            if (token.length() > 2) {
                int slips = token.length() > 4 ? 2 : 1;
                ways.add(new BoostQuery(new FuzzyQuery(term, slips, token.length() > 4 ? 0 : 1), SLIPS * worth / 10));
            }
        }
        return new DisjunctionMaxQuery(ways, 0.01f);
    }

    private static Query worth(Query query, float worth) {
        return new BoostQuery(new ConstantScoreQuery(query), worth);
    }
}
