package dev.rehearsal.question.imports.job.db;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** The parts of a text as one stream; holds one part. */
final class PartsStream extends InputStream {

    private final IntFunction<Optional<byte[]>> parts;
    private byte[] part = new byte[0];
    private int place;
    private int next;
    private long taken;

    PartsStream(IntFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    /** Bytes that were taken so far. */
    long taken() {
        return taken;
    }

    private boolean fill() {
        while (place == part.length) {
            Optional<byte[]> following = parts.apply(next);
            if (following.isEmpty()) {
                return false;
            }
            next++;
            part = following.get();
            place = 0;
        }
        return true;
    }

    @Override
    public int read() {
        if (!fill()) {
            return -1;
        }
        taken++;
        return part[place++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int some = Math.min(length, part.length - place);
        System.arraycopy(part, place, into, offset, some);
        place += some;
        taken += some;
        return some;
    }
}
