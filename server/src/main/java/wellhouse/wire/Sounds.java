package wellhouse.wire;

import java.util.List;
import wellhouse.exchange.tone.Draft;
import wellhouse.words.Words;

/// What may grate in a draft.
public record Sounds(List<Remark> remarks) {

    /// The longest draft, in characters.
    public static final int LONGEST = 20_000;

    /// One remark.
    ///
    /// @param sentence the one it is about; empty for a remark on the whole
    /// @param text what the other would rather read
    public record Remark(Draft.Kind kind, String sentence, String text) {}

    public static Sounds of(Draft draft, Words words) {
        return new Sounds(draft.remarks().stream()
                .map(remark -> new Remark(
                        remark.kind(),
                        draft.text().substring(remark.from(), remark.to()).strip(),
                        words.value("give.tone", remark.kind().name())))
                .toList());
    }
}
