package dev.rehearsal.suggestion.model;

/**
 * A stretch of the scale.
 *
 * @param low 0 to 1
 * @param high from {@code low} to 1
 */
public record Interval(double low, double high) {

    public Interval {
        if (!(0 <= low && low <= high && high <= 1)) {
            throw new IllegalArgumentException("no interval from " + low + " to " + high);
        }
    }

    /** How much of the scale it takes. */
    public double width() {
        return high - low;
    }

    /** Whether a value lies in it, ends included. */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
