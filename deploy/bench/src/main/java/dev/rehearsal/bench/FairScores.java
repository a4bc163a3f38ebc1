package dev.rehearsal.bench;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.scoring.fair.Criterion;
import dev.rehearsal.scoring.fair.FairEstimate;
import dev.rehearsal.scoring.fair.FairModel;
import dev.rehearsal.scoring.fair.FairRating;
import dev.rehearsal.scoring.fair.FairRatings;
import dev.rehearsal.scoring.fair.FairScore;
import dev.rehearsal.scoring.fair.Priors;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Fair scores of a made-up organisation: estimated from nothing, and estimated again after one more interview from where the last
 * estimation ended. Each candidate has one interview with a panel of two. The time counts from the ratings in memory to the scores, the
 * check of what is connected included. The first line of each kind is that of a JVM that has not run any of it before.
 *
 * <p>Arguments: interviews (2,000), interviewers (200), ratings (100,000), criteria (450), repetitions (5).
 */
public final class FairScores {

    private static final int PANEL = 2;

    private final Random random = new Random(20_261_122);
    private final DrawnLevels levels = new DrawnLevels(random);
    private final double[] severities;
    private final double[] difficulties;

    private FairScores(int interviewers, int criteria) {
        severities = random.doubles(interviewers, -1, 1).toArray();
        difficulties = random.doubles(criteria, -1.5, 1.5).toArray();
    }

    public static void main(String[] arguments) {
        int interviews = Bench.argument(arguments, 0, 2_000);
        int interviewers = Bench.argument(arguments, 1, 200);
        int ratings = Bench.argument(arguments, 2, 100_000);
        int criteria = Bench.argument(arguments, 3, 450);
        int repetitions = Bench.argument(arguments, 4, 5);
        FairScores organisation = new FairScores(interviewers, criteria);
        List<FairRating> all = new ArrayList<>();
        for (int interview = 0; interview < interviews; interview++) {
            organisation.interview(all, interview, ratings / interviews / PANEL);
        }
        System.out.printf(
                Locale.ROOT,
                "%d interviews, %d interviewers, %d criteria, %d ratings%n",
                interviews,
                interviewers,
                criteria,
                all.size());
        FairModel model = new FairModel(Priors.USUAL);
        FairEstimate last = model.estimate(FairRatings.of(List.of()));
        for (int repetition = 0; repetition < repetitions; repetition++) {
            last = time("from nothing", () -> model.estimate(FairRatings.of(all)));
            organisation.interview(all, interviews + repetition, ratings / interviews / PANEL);
            FairEstimate before = last;
            last = time("one interview more", () -> model.estimate(FairRatings.of(all), before));
        }
    }

    private void interview(List<FairRating> ratings, int candidate, int criteria) {
        double ability = 0.3 + random.nextGaussian();
        int first = random.nextInt(severities.length);
        int second = (first + 1 + random.nextInt(severities.length - 1)) % severities.length;
        int[] asked =
                random.ints(0, difficulties.length).distinct().limit(criteria).toArray();
        for (int interviewer : new int[] {first, second}) {
            for (int criterion : asked) {
                double eta = ability - severities[interviewer] - difficulties[criterion];
                ratings.add(new FairRating(
                        new CandidateId(new UUID(1, candidate)),
                        new MemberId(new UUID(2, interviewer)),
                        new Criterion(new QuestionId(new UUID(3, criterion / 3)), 1, "criterion " + criterion % 3),
                        levels.level(eta)));
            }
        }
    }

    private static FairEstimate time(String what, Supplier<FairEstimate> estimation) {
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        FairEstimate estimate = estimation.get();
        double elapsed = (System.nanoTime() - start) / 1e9;
        double worked = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
        long scores = estimate.candidates().values().stream()
                .filter(FairScore.Measured.class::isInstance)
                .count();
        System.out.printf(
                Locale.ROOT,
                "%-20s %6.2f s, %6.2f s of the processor, %d steps, %d fair scores, %d refused%n",
                what,
                elapsed,
                worked,
                estimate.steps(),
                scores,
                estimate.candidates().size() - scores);
        return estimate;
    }
}
