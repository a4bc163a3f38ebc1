package dev.rehearsal.bench.suggestion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.suggestion.embedding.Encoder;
import dev.rehearsal.suggestion.embedding.Encoding;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingCacheTest {

    private static final Encoder ENCODER = text -> new Encoding(
            new int[] {0}, new int[] {text.length()}, new float[][] {{0.1f, 0.2f}}, new float[] {1 / 3f, 0.7f});

    @Test
    void theSecondRunNeedsNoModelAndComesToTheSame(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("below").resolve("cache");
        Encoding first;
        try (EncodingCache cache = new EncodingCache(file, () -> ENCODER, 2)) {
            first = cache.encode("loss");
        }
        try (EncodingCache cache = new EncodingCache(
                file,
                () -> {
                    throw new IllegalStateException("not needed");
                },
                2)) {
            Encoding second = cache.encode("loss");
            assertArrayEquals(first.whole(), second.whole());
            assertArrayEquals(first.pieces()[0], second.pieces()[0]);
            assertEquals(4, second.ends()[0]);
        }
    }
}
