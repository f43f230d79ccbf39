package wellhouse.meaning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// One loaded model with its tokenizer. Used by one thread at a time.
///
/// A sentence's vector is the mean of its tokens' vectors, brought to length 1, as the sentence-transformers
/// models ask for.
final class SentenceModel implements AutoCloseable {

    /// Longer texts are cut: the small models were trained on sentences.
    private static final int MOST_TOKENS = 256;

    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;

    private SentenceModel(HuggingFaceTokenizer tokenizer, OrtSession session) {
        this.tokenizer = tokenizer;
        this.session = session;
    }

    /// @throws IOException if the files are no model and tokenizer
    static SentenceModel load(byte[] model, byte[] tokens) throws IOException {
        Map<String, String> cut = Map.of("truncation", "true", "maxLength", String.valueOf(MOST_TOKENS));
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            OrtSession session = OrtEnvironment.getEnvironment().createSession(model, options);
            return new SentenceModel(HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(tokens), cut), session);
        } catch (OrtException e) {
            throw new IOException("this is no model that can be run", e);
        }
    }

    float[] read(String text) throws IOException {
        Encoding tokens = tokenizer.encode(text);
        long[] mask = tokens.getAttentionMask();
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            OrtEnvironment here = OrtEnvironment.getEnvironment();
            inputs.put("input_ids", OnnxTensor.createTensor(here, new long[][] {tokens.getIds()}));
            inputs.put("attention_mask", OnnxTensor.createTensor(here, new long[][] {mask}));
            if (session.getInputNames().contains("token_type_ids")) {
                inputs.put("token_type_ids", OnnxTensor.createTensor(here, new long[][] {tokens.getTypeIds()}));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return mean(((float[][][]) result.get(0).getValue())[0], mask);
            }
        } catch (OrtException e) {
            throw new IOException("the model failed", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static float[] mean(float[][] tokens, long[] mask) {
        double[] sum = new double[tokens[0].length];
        for (int i = 0; i < tokens.length; i++) {
            for (int j = 0; mask[i] > 0 && j < sum.length; j++) {
                sum[j] += tokens[i][j];
            }
        }
        double square = 0;
        for (double part : sum) {
            square += part * part;
        }
        double length = Math.max(Math.sqrt(square), 1e-9);
        float[] vector = new float[sum.length];
        for (int j = 0; j < vector.length; j++) {
            vector[j] = (float) (sum[j] / length);
        }
        return vector;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("a model can be let go only once", e);
        }
    }
}
