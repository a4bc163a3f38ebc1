package dev.rehearsal.question.kit.composition;

/** How much was looked at, and how much may be: the search stops by this count and not by time, so that it ends the same everywhere. */
final class Effort {

    private final long most;
    private long steps;

    Effort(long most) {
        this.most = most;
    }

    /** Counts one question or bound that was looked at. */
    void step() {
        steps++;
    }

    boolean spent() {
        return steps >= most;
    }

    long steps() {
        return steps;
    }
}
