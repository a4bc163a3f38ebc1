package dev.rehearsal.scoring.health;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.ScoreEvent.QuestionDrift;
import dev.rehearsal.contracts.ScoreEvent.QuestionObserved;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a question does over interviews.
 *
 * <ul>
 *   <li>difficulty: (4 - mean level) / 3
 *   <li>discrimination: Pearson's correlation, over interviews, of the mean level here with that in the rest of the interview (the
 *       item-rest correlation: Henrysson, Psychometrika 28 (1963) 211-218); from {@link #FEWEST_TO_DISCRIMINATE} interviews
 *   <li>drift: the mean of (level here - level in the rest) over the {@link #LATEST} latest interviews less that over those before, so
 *       that a run of strong candidates is no drift, with the standard error of Welch (Biometrika 34 (1947) 28-35); from
 *       {@link #FEWEST_TO_DRIFT} interviews
 * </ul>
 *
 * Interviews with no other question that was observed are left out of the last two. Both are null where nothing varies.
 */
public final class QuestionHealth {

    public static final int FEWEST_TO_DISCRIMINATE = 10;
    public static final int LATEST = 8;
    public static final int FEWEST_TO_DRIFT = 16;

    /** What is observed is of the latest interviews, at most so many: more would not make it more certain than questions stay the same. */
    public static final int MOST_INTERVIEWS = 500;

    private static final double LEVELS_ABOVE_LOWEST = 3;

    private QuestionHealth() {}

    /** What is observed over these interviews, in whatever order; empty if nothing is. */
    public static Optional<QuestionObserved> of(
            QuestionId question, long revision, Collection<QuestionInterview> interviews) {
        List<QuestionInterview> observed = interviews.stream()
                .filter(interview -> interview.ratings() > 0)
                .sorted(QuestionInterview.IN_TIME)
                .toList();
        if (observed.isEmpty()) {
            return Optional.empty();
        }
        int ratings = observed.stream().mapToInt(QuestionInterview::ratings).sum();
        double mean =
                (double) observed.stream().mapToInt(QuestionInterview::levels).sum() / ratings;
        List<QuestionInterview> compared =
                observed.stream().filter(QuestionInterview::hasRest).toList();
        return Optional.of(new QuestionObserved(
                question,
                revision,
                observed.size(),
                ratings,
                mean,
                (4 - mean) / LEVELS_ABOVE_LOWEST,
                discrimination(compared),
                drift(compared),
                observed.stream()
                        .map(QuestionInterview::at)
                        .max(Instant::compareTo)
                        .orElseThrow()));
    }

    private static @Nullable Double discrimination(List<QuestionInterview> interviews) {
        if (interviews.size() < FEWEST_TO_DISCRIMINATE) {
            return null;
        }
        double here = mean(interviews, QuestionInterview::mean);
        double rest = mean(interviews, QuestionInterview::restMean);
        double squares = 0;
        double restSquares = 0;
        double products = 0;
        for (QuestionInterview interview : interviews) {
            double a = interview.mean() - here;
            double b = interview.restMean() - rest;
            squares += a * a;
            restSquares += b * b;
            products += a * b;
        }
        return isNothing(squares) || isNothing(restSquares)
                ? null
                : Math.clamp(products / Math.sqrt(squares * restSquares), -1, 1);
    }

    private static @Nullable QuestionDrift drift(List<QuestionInterview> interviews) {
        if (interviews.size() < FEWEST_TO_DRIFT) {
            return null;
        }
        List<QuestionInterview> before = interviews.subList(0, interviews.size() - LATEST);
        List<QuestionInterview> latest = interviews.subList(interviews.size() - LATEST, interviews.size());
        double variance = squareError(before) + squareError(latest);
        return isNothing(variance)
                ? null
                : new QuestionDrift(
                        mean(latest, QuestionHealth::beyondRest) - mean(before, QuestionHealth::beyondRest),
                        Math.sqrt(variance),
                        LATEST);
    }

    private static double squareError(List<QuestionInterview> interviews) {
        double mean = mean(interviews, QuestionHealth::beyondRest);
        double squares = 0;
        for (QuestionInterview interview : interviews) {
            double away = beyondRest(interview) - mean;
            squares += away * away;
        }
        double count = interviews.size();
        return squares / (count - 1) / count;
    }

    private static double beyondRest(QuestionInterview interview) {
        return interview.mean() - interview.restMean();
    }

    private static double mean(List<QuestionInterview> interviews, ToDoubleFunction<QuestionInterview> value) {
        double sum = 0;
        for (QuestionInterview interview : interviews) {
            sum += value.applyAsDouble(interview);
        }
        return sum / interviews.size();
    }

    /** Sums of squares of what is equal are not always 0 to the last bit. */
    private static boolean isNothing(double squares) {
        return squares < 1e-12;
    }
}
