package dev.rehearsal.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of one kind, in nanoseconds. Safe for many threads. */
public final class Latencies {

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    public void add(long nanoseconds) {
        nanos.add(nanoseconds);
    }

    public int count() {
        return nanos.size();
    }

    /**
     * The smallest time that is not less than that share of all times (nearest rank), in milliseconds.
     *
     * @param share above 0, at most 1
     * @throws IllegalStateException if there are none
     */
    public double millis(double share) {
        List<Long> sorted;
        synchronized (nanos) {
            sorted = new ArrayList<>(nanos);
        }
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        Collections.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, rank - 1)) / 1e6;
    }
}
