package wellhouse.exchange.match;

import java.util.List;

/// Turns sentences into vectors that lie near each other when they mean nearly the same.
public interface Meaning {

    /// Name and version of the model: vectors of different models are never compared.
    String model();

    /// A vector of length 1 for each text, all of one size.
    ///
    /// Cost: some 15 ms a text and at most a second to load the model.
    List<float[]> of(List<String> texts);
}
