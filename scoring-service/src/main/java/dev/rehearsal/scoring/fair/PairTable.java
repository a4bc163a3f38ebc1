package dev.rehearsal.scoring.fair;

import java.util.Arrays;

/** From pairs of small numbers to a number: open addressing with linear probing (Knuth, The Art of Computer Programming 3, 6.4, L). */
final class PairTable {

    private static final long EMPTY = -1;

    private final long[] keys;
    private final int[] values;

    /** For at most so many pairs. */
    PairTable(int most) {
        int size = Math.max(16, Integer.highestOneBit(Math.max(1, most)) * 4);
        keys = new long[size];
        values = new int[size];
    }

    void clear() {
        Arrays.fill(keys, EMPTY);
    }

    /** What is kept for the pair: what was, or else {@code value} from now on. */
    int putIfAbsent(int one, int other, int value) {
        long key = ((long) one << 32) | other;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        if (keys[slot] == EMPTY) {
            keys[slot] = key;
            values[slot] = value;
        }
        return values[slot];
    }
}
