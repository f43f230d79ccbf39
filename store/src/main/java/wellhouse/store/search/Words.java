package wellhouse.store.search;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import wellhouse.people.Names;

/// How texts become words: folded to small Latin letters, cut at blanks.
final class Words {

    private static final int MOST = 12;

    private Words() {}

    static List<String> of(String text) {
        String folded = Names.fold(text);
        return folded.isEmpty()
                ? List.of()
                : Arrays.stream(folded.split(" ", -1)).limit(MOST).toList();
    }

    /// Cuts text that was folded already.
    static final class Plain extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new Blanks());
        }
    }

    private static final class Blanks extends Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        @Override
        public boolean incrementToken() throws java.io.IOException {
            clearAttributes();
            int c = input.read();
            while (c == ' ') {
                c = input.read();
            }
            while (c >= 0 && c != ' ') {
                term.append((char) c);
                c = input.read();
            }
            return term.length() > 0;
        }
    }
}
