package dev.rehearsal.suggestion;

import dev.rehearsal.suggestion.embedding.MiniLm;
import dev.rehearsal.suggestion.evidence.Assignment;
import dev.rehearsal.suggestion.evidence.Expected;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A suggester that is loaded when it is first needed, so that a service that is never asked pays nothing at its start and no memory.
 * Works on one answer at a time, whoever asks: a second one would double the memory and win nothing on a busy machine. Remembers the
 * questions that it was last asked about. Safe for threads; virtual ones wait without holding a carrier.
 */
public final class SuggesterOnDemand implements AutoCloseable {

    private static final int MOST_QUESTIONS = 64;

    private final ReentrantLock one = new ReentrantLock();
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

    /** Suggests a score for an answer; the first one waits for about a second. */
    public Suggestion suggest(Assignment assignment, String answer) {
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
