package dev.rehearsal.session.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of running code, the latest last. */
final class Runs {

    private final Deque<RunResult> results = new ArrayDeque<>();

    void add(RunResult result) {
        if (results.size() == Limits.RUNS) {
            results.removeFirst();
        }
        results.addLast(result);
    }

    List<RunResult> all() {
        return List.copyOf(results);
    }

    /** As they stand in a snapshot; old ones have none. */
    static Runs of(@Nullable List<RunResult> kept) {
        Runs runs = new Runs();
        if (kept != null) {
            kept.forEach(runs::add);
        }
        return runs;
    }
}
