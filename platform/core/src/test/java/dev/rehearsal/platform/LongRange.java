package dev.rehearsal.platform;

import java.util.List;
import java.util.stream.LongStream;

/** Whole numbers in order. */
final class LongRange {
    private LongRange() {}

    static List<Long> from(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
