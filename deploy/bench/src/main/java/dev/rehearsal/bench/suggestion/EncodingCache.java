package dev.rehearsal.bench.suggestion;

import dev.rehearsal.suggestion.embedding.Encoder;
import dev.rehearsal.suggestion.embedding.Encoding;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers encodings from one run to the next in a file, with numbers of 16 bits, and loads the model only for texts that are new.
 * For one thread.
 */
final class EncodingCache implements Encoder, AutoCloseable {

    private final Path file;
    private final Supplier<? extends Encoder> loader;
    private final int dimensions;
    private final Map<String, Encoding> encodings = new HashMap<>();
    private @Nullable Encoder encoder;
    private boolean changed;

    EncodingCache(Path file, Supplier<? extends Encoder> loader, int dimensions) throws IOException {
        this.file = file;
        this.loader = loader;
        this.dimensions = dimensions;
        if (Files.exists(file)) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (int left = in.readInt(); left > 0; left--) {
                    encodings.put(in.readUTF(), encoding(in));
                }
            }
        }
    }

    @Override
    public Encoding encode(String text) {
        Encoding known = encodings.get(text);
        if (known == null) {
            if (encoder == null) {
                encoder = loader.get();
            }
            known = rounded(encoder.encode(text));
            encodings.put(text, known);
            changed = true;
        }
        return known;
    }

    /** Writes the file, if there is anything new. */
    @Override
    public void close() throws IOException {
        if (!changed) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(next)))) {
            out.writeInt(encodings.size());
            for (Map.Entry<String, Encoding> entry : encodings.entrySet()) {
                out.writeUTF(entry.getKey());
                write(entry.getValue(), out);
            }
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private Encoding encoding(DataInputStream in) throws IOException {
        int pieces = in.readInt();
        int[] starts = new int[pieces];
        int[] ends = new int[pieces];
        float[][] vectors = new float[pieces][];
        for (int i = 0; i < pieces; i++) {
            starts[i] = in.readInt();
            ends[i] = in.readInt();
            vectors[i] = vector(in);
        }
        return new Encoding(starts, ends, vectors, vector(in));
    }

    private static void write(Encoding encoding, DataOutputStream out) throws IOException {
        out.writeInt(encoding.pieces().length);
        for (int i = 0; i < encoding.pieces().length; i++) {
            out.writeInt(encoding.starts()[i]);
            out.writeInt(encoding.ends()[i]);
            write(encoding.pieces()[i], out);
        }
        write(encoding.whole(), out);
    }

    /** As it will be read from the file, so that the first run comes to the same as all others. */
    private static Encoding rounded(Encoding encoding) {
        float[][] pieces = encoding.pieces().clone();
        Arrays.setAll(pieces, i -> rounded(pieces[i]));
        return new Encoding(encoding.starts(), encoding.ends(), pieces, rounded(encoding.whole()));
    }

    private static float[] rounded(float[] vector) {
        float[] rounded = vector.clone();
        for (int d = 0; d < rounded.length; d++) {
            rounded[d] = Float.float16ToFloat(Float.floatToFloat16(vector[d]));
        }
        return rounded;
    }

    private float[] vector(DataInputStream in) throws IOException {
        float[] vector = new float[dimensions];
        for (int d = 0; d < dimensions; d++) {
            vector[d] = Float.float16ToFloat(in.readShort());
        }
        return vector;
    }

    private static void write(float[] vector, DataOutputStream out) throws IOException {
        for (float number : vector) {
            out.writeShort(Float.floatToFloat16(number));
        }
    }
}
