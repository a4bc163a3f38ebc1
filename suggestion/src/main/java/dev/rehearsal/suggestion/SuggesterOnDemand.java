package dev.rehearsal.suggestion;

import dev.rehearsal.suggestion.embedding.MiniLm;
import dev.rehearsal.suggestion.evidence.Assignment;
import dev.rehearsal.suggestion.evidence.Expected;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A suggester that is loaded when it is first needed, so that a service that is never asked pays nothing at its start and no memory.
 * Works on one answer at a time, whoever asks: a second one would double the memory and win nothing on a busy machine. A few may wait for
 * their turn, in the order they came; the next is sent away at once. Remembers the questions that it was last asked about. Safe for
 * threads; virtual ones wait without holding a carrier.
 */
public final class SuggesterOnDemand implements AutoCloseable {

    /** Who asks at once, the one that is served included. */
    public static final int MOST_AT_ONCE = 8;

    private static final int MOST_QUESTIONS = 64;

    private final ReentrantLock one = new ReentrantLock(true);
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Supplier<MiniLm> loader;
    private final Map<Assignment, Expected> questions = new LinkedHashMap<>(MOST_QUESTIONS, 0.75f, true);
    private @Nullable MiniLm encoder;
    private @Nullable ScoreSuggester suggester;

    /** Loads nothing yet. */
    public SuggesterOnDemand() {
        this(MiniLm::load);
    }

    SuggesterOnDemand(Supplier<MiniLm> loader) {
        this.loader = loader;
    }

    /** As many ask as may at once. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Busy() {
            super("more than " + MOST_AT_ONCE + " ask at once", null, false, false);
        }
    }

    /**
     * Suggests a score for an answer; the first one waits for about a second.
     *
     * @throws Busy if {@value #MOST_AT_ONCE} ask already
     */
    public Suggestion suggest(Assignment assignment, String answer) {
        if (!places.tryAcquire()) {
            throw new Busy();
        }
        try {
            return suggestInTurn(assignment, answer);
        } finally {
            places.release();
        }
    }

    private Suggestion suggestInTurn(Assignment assignment, String answer) {
        one.lock();
        try {
            ScoreSuggester ready = ready();
            Expected expected = questions.get(assignment);
            if (expected == null) {
                expected = ready.read(assignment);
                questions.put(assignment, expected);
                if (questions.size() > MOST_QUESTIONS) {
                    questions.remove(questions.keySet().iterator().next());
                }
            }
            return ready.suggest(expected, answer);
        } finally {
            one.unlock();
        }
    }

    private ScoreSuggester ready() {
        if (suggester == null) {
            encoder = loader.get();
            suggester = ScoreSuggester.with(encoder);
        }
        return suggester;
    }

    /** Lets the model go; how much of its memory the system gets back is up to the allocator. What is asked afterwards loads it anew. */
    @Override
    public void close() {
        one.lock();
        try {
            if (encoder != null) {
                encoder.close();
            }
            encoder = null;
            suggester = null;
            questions.clear();
        } finally {
            one.unlock();
        }
    }
}
