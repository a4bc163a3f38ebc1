package dev.rehearsal.scoring.gym;

import dev.rehearsal.contracts.ExerciseEvent.ExerciseRated;
import dev.rehearsal.contracts.ExerciseEvent.ExerciseRating;
import dev.rehearsal.scoring.agreement.Agreement;
import dev.rehearsal.scoring.agreement.Bootstrap;
import dev.rehearsal.scoring.agreement.Judgement;
import dev.rehearsal.scoring.agreement.Judgements;
import dev.rehearsal.scoring.agreement.WeightedKappa;
import dev.rehearsal.scoring.numeric.StudentT;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one interviewer's ratings of prepared answers say. Only the first attempt at each exercise counts, because the reference is shown
 * after it, and only at the version that is shown now.
 *
 * <p>The bias is the mean of own level less reference level. Criteria of one answer are not independent, so its error is that of a
 * ratio of sums over answers (Cochran, Sampling Techniques, 3rd edition 1977, section 2.11), with the variance of a rating not below
 * 1/12, which rounding to whole levels causes (Sheppard, 1898), and Student's t. The consistency is weighted kappa with quadratic
 * weights between the own levels and the references: 1 if they are the same, 0 if the own levels tell nothing of the answers; a bias
 * lowers it too.
 *
 * @param exercises how many were rated
 * @param ratings how many criteria those have
 * @param exact how many ratings are the reference
 * @param withinOne how many are at most one level from it
 * @param bias in levels, above 0 is lenient; null below {@link #FEWEST_EXERCISES}
 * @param consistency kappa; null below that, or where it is not defined
 */
public record GymResult(
        int exercises,
        int ratings,
        int exact,
        int withinOne,
        @Nullable Estimate bias,
        @Nullable Estimate consistency,
        Leaning leaning) {

    /** With fewer exercises there is no interval to be trusted, and so no number. */
    public static final int FEWEST_EXERCISES = Bootstrap.FEWEST_GROUPS;

    private static final double ROUNDING_VARIANCE = 1.0 / 12;
    private static final String OWN = "own";
    private static final String REFERENCE = "reference";

    /** A number with its 90 % interval. */
    public record Estimate(double value, double low, double high) {}

    /** The earliest first; what the order of attempts is. */
    public static final Comparator<ExerciseRated> EARLIEST =
            Comparator.comparing(ExerciseRated::at).thenComparing(ExerciseRated::attempt);

    /** The result of these attempts of one interviewer, in whatever order. */
    public static GymResult of(Collection<Exercise> exercises, Collection<ExerciseRated> attempts) {
        Map<String, ExerciseRated> first = new TreeMap<>();
        Map<String, Exercise> shown = new HashMap<>();
        exercises.forEach(exercise -> shown.put(exercise.exercise(), exercise));
        for (ExerciseRated attempt : attempts) {
            Exercise exercise = shown.get(attempt.exercise());
            if (exercise != null && attempt.version() == exercise.version() && exercise.isRatedBy(attempt.ratings())) {
                first.merge(attempt.exercise(), attempt, (a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b);
            }
        }
        List<Difference> differences = new ArrayList<>();
        first.forEach((name, attempt) -> {
            Exercise exercise = shown.get(name);
            if (exercise != null) {
                differences.addAll(differences(exercise, attempt));
            }
        });
        return of(first.size(), differences);
    }

    private static GymResult of(int exercises, List<Difference> differences) {
        boolean enough = exercises >= FEWEST_EXERCISES;
        Estimate bias = enough ? bias(differences) : null;
        return new GymResult(
                exercises,
                differences.size(),
                (int) differences.stream().filter(d -> d.levels() == 0).count(),
                (int) differences.stream()
                        .filter(d -> Math.abs(d.levels()) <= 1)
                        .count(),
                bias,
                enough ? consistency(differences) : null,
                bias == null ? Leaning.TOO_FEW : Leaning.of(bias));
    }

    /** Whether there are enough ratings for numbers. */
    public boolean enough() {
        return exercises >= FEWEST_EXERCISES;
    }

    private record Difference(String exercise, String criterion, int own, int reference) {
        int levels() {
            return own - reference;
        }
    }

    private static List<Difference> differences(Exercise exercise, ExerciseRated attempt) {
        List<ExerciseRating> own = exercise.inOrder(attempt.ratings());
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Exercise.Criterion criterion = exercise.criteria().get(i);
            differences.add(new Difference(
                    exercise.exercise(), criterion.id(), own.get(i).level(), criterion.reference()));
        }
        return differences;
    }

    private static Estimate bias(List<Difference> differences) {
        Map<String, List<Difference>> byExercise = new TreeMap<>();
        for (Difference difference : differences) {
            byExercise
                    .computeIfAbsent(difference.exercise(), name -> new ArrayList<>())
                    .add(difference);
        }
        double all = differences.size();
        double mean = sum(differences) / all;
        double squares = 0;
        for (List<Difference> answer : byExercise.values()) {
            double residual = sum(answer) - mean * answer.size();
            squares += residual * residual;
        }
        double answers = byExercise.size();
        double variance = squares * answers / (answers - 1) / (all * all);
        double error = Math.sqrt(Math.max(variance, ROUNDING_VARIANCE / all));
        double reach = StudentT.quantile(0.95, answers - 1) * error;
        return new Estimate(mean, mean - reach, mean + reach);
    }

    private static int sum(List<Difference> differences) {
        return differences.stream().mapToInt(Difference::levels).sum();
    }

    private static @Nullable Estimate consistency(List<Difference> differences) {
        List<Judgement> judgements = new ArrayList<>();
        for (Difference difference : differences) {
            String unit = difference.exercise() + "/" + difference.criterion();
            judgements.add(new Judgement(difference.exercise(), unit, OWN, difference.own()));
            judgements.add(new Judgement(difference.exercise(), unit, REFERENCE, difference.reference()));
        }
        Agreement kappa = WeightedKappa.of(
                Judgements.of(judgements), OWN, REFERENCE, WeightedKappa.Weights.QUADRATIC, Bootstrap.USUAL);
        return kappa instanceof Agreement.Measured measured
                        && measured.interval() instanceof Agreement.Interval.Bounds bounds
                ? new Estimate(measured.value(), bounds.low(), bounds.high())
                : null;
    }
}
