package dev.rehearsal.suggestion.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * The sentence embedding model all-MiniLM-L6-v2 (Wang et al., MiniLM, 2020; 384 numbers a vector), with weights of 8 bits, run by
 * the ONNX runtime on one thread of the caller's.
 *
 * <p>Several threads may use it at once. It takes about 90 MB of memory, most of it outside the heap, until it is closed; after that it must not be used.
 */
public final class MiniLm implements Encoder, AutoCloseable {

    /** What one statement has beyond that is left out; the model is made for up to so many. */
    public static final int MOST_PIECES = 256;

    /** How many numbers a vector has. */
    public static final int DIMENSIONS = 384;

    /** Whole words begin here in the vocabulary, the most common first; what comes before are marks, digits and single letters. */
    public static final int FIRST_WORD = 1996;

    /** More than the model's file has. */
    private static final int MOST_BYTES = 24_000_000;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private final WordPieces vocabulary;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private MiniLm(WordPieces vocabulary, OrtEnvironment environment, OrtSession session) {
        this.vocabulary = vocabulary;
        this.environment = environment;
        this.session = session;
    }

    /** Loads the model out of the class path, which takes about a second. */
    public static MiniLm load() {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // An arena would keep the memory of the longest statement ever seen.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return new MiniLm(readVocabulary(), environment, environment.createSession(bytes(MODEL), options));
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model cannot be loaded", e);
        }
    }

    /** The vocabulary of the model. */
    public WordPieces vocabulary() {
        return vocabulary;
    }

    /** The vocabulary of the model, without the model. */
    public static WordPieces readVocabulary() {
        try (InputStream in = resource(TOKENIZER)) {
            return WordPieces.read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Encoding encode(String text) {
        Pieces pieces = vocabulary.cut(text, MOST_PIECES);
        long[][] numbers = {Arrays.stream(pieces.numbers()).asLongStream().toArray()};
        long[][] attention = {new long[pieces.size()]};
        Arrays.fill(attention[0], 1);
        long[][] types = {new long[pieces.size()]};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, numbers);
                OnnxTensor mask = OnnxTensor.createTensor(environment, attention);
                OnnxTensor type = OnnxTensor.createTensor(environment, types);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", type))) {
            return Encoding.of(pieces, ((float[][][]) result.get(0).getValue())[0]);
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model failed", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model cannot be closed", e);
        }
    }

    /** Off the heap, which would keep the room for it. */
    private static ByteBuffer bytes(String name) {
        try (ReadableByteChannel in = Channels.newChannel(resource(name))) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(MOST_BYTES);
            int read = 0;
            while (read >= 0 && bytes.hasRemaining()) {
                read = in.read(bytes);
            }
            if (!bytes.hasRemaining()) {
                throw new IllegalStateException(name + " is larger than expected");
            }
            return bytes.flip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = MiniLm.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the class path lacks " + name);
        }
        return in;
    }
}
