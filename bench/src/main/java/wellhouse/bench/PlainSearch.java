package wellhouse.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// What plain text search (BM25 over words as they stand) finds of the same needs and offers: the reference beside
/// `evaluate match`, in the same format.
///
/// Usage: `./wellhouse bench plain-match NEEDS.tsv OFFERS.tsv RUN.tsv`
final class PlainSearch {

    private static final int HITS = 100;

    private PlainSearch() {}

    static void run(String[] words) throws Exception {
        if (words.length != 3) {
            System.out.println("Usage: bench plain-match NEEDS.tsv OFFERS.tsv RUN.tsv");
            return;
        }
        try (StandardAnalyzer analyzer = new StandardAnalyzer();
                ByteBuffersDirectory memory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
                for (String[] offer : rows(Path.of(words[1]))) {
                    Document document = new Document();
                    document.add(new StoredField("id", offer[0]));
                    document.add(new TextField("text", offer[offer.length - 1], Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            List<String> run = new ArrayList<>(List.of("query_id\tdoc_id\tscore"));
            try (DirectoryReader reader = DirectoryReader.open(memory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (String[] need : rows(Path.of(words[0]))) {
                    for (ScoreDoc hit : searcher.search(query(analyzer, need[need.length - 1]), HITS).scoreDocs) {
                        String id = searcher.storedFields().document(hit.doc).get("id");
                        run.add(String.format(Locale.ROOT, "%s\t%s\t%.5f", need[0], id, hit.score));
                    }
                }
            }
            Files.write(Path.of(words[2]), run, StandardCharsets.UTF_8);
        }
    }

    private static BooleanQuery query(StandardAnalyzer analyzer, String text) throws Exception {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        try (var tokens = analyzer.tokenStream("text", text)) {
            var term = tokens.addAttribute(org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                query.add(new TermQuery(new Term("text", term.toString())), BooleanClause.Occur.SHOULD);
            }
            tokens.end();
        }
        return query.build();
    }

    private static List<String[]> rows(Path file) throws Exception {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
