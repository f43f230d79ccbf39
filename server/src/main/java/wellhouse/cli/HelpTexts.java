package wellhouse.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import wellhouse.words.Words;

/// The help of all commands in one language, under the keys picocli asks for: `wellhouse.import.dry-run` for one
/// command's option, `json` for what every command understands.
public final class HelpTexts extends ResourceBundle {

    private static final String OURS = "wellhouse.";
    private static final String SHARED = "wellhouse.all.";

    private final Map<String, Object> texts = new HashMap<>();

    public HelpTexts(Words words) {
        for (String key : words.keys()) {
            if (key.startsWith(OURS)) {
                texts.put(key.startsWith(SHARED) ? key.substring(SHARED.length()) : key, words.pattern(key));
            }
        }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
