package dev.rehearsal.scoring.fair;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Ratings drawn from the model itself. Each candidate is rated by a panel drawn from all interviewers on criteria drawn from all.
 *
 * @param abilities by candidate; severities and difficulties likewise, both centred at 0
 */
record Simulation(List<FairRating> ratings, double[] abilities, double[] severities, double[] difficulties) {

    /** How many of what. */
    record Size(int candidates, int interviewers, int criteria, int panel, int perCandidate) {}

    static Simulation draw(Size size, Random random) {
        double[] abilities = normal(random, size.candidates(), 0.3, 1.1);
        double[] severities = centred(normal(random, size.interviewers(), 0, 0.6));
        double[] difficulties = centred(normal(random, size.criteria(), 0, 0.8));
        List<FairRating> ratings = new ArrayList<>();
        for (int candidate = 0; candidate < size.candidates(); candidate++) {
            int[] panel = some(random, size.interviewers(), size.panel());
            int[] asked = some(random, size.criteria(), size.perCandidate());
            for (int interviewer : panel) {
                for (int criterion : asked) {
                    double eta = abilities[candidate] - severities[interviewer] - difficulties[criterion];
                    ratings.add(rating(candidate, interviewer, criterion, DrawnLevels.level(random, eta)));
                }
            }
        }
        return new Simulation(ratings, abilities, severities, difficulties);
    }

    static FairRating rating(int candidate, int interviewer, int criterion, int level) {
        return new FairRating(candidate(candidate), interviewer(interviewer), criterion(criterion), level);
    }

    static CandidateId candidate(int number) {
        return new CandidateId(new UUID(1, number));
    }

    static MemberId interviewer(int number) {
        return new MemberId(new UUID(2, number));
    }

    static Criterion criterion(int number) {
        return new Criterion(new QuestionId(new UUID(3, number / 3)), 1, "criterion " + number % 3);
    }

    private static double[] normal(Random random, int count, double mean, double spread) {
        return IntStream.range(0, count)
                .mapToDouble(i -> mean + spread * random.nextGaussian())
                .toArray();
    }

    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    /** So many different numbers below a bound. */
    private static int[] some(Random random, int bound, int count) {
        int[] all = IntStream.range(0, bound).toArray();
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(bound - i);
            int kept = all[i];
            all[i] = all[other];
            all[other] = kept;
        }
        return Arrays.copyOf(all, count);
    }
}
