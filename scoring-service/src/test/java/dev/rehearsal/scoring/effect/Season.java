package dev.rehearsal.scoring.effect;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.scoring.fair.Criterion;
import dev.rehearsal.scoring.fair.DrawnLevels;
import dev.rehearsal.scoring.fair.FairEstimate;
import dev.rehearsal.scoring.fair.FairModel;
import dev.rehearsal.scoring.fair.FairRating;
import dev.rehearsal.scoring.fair.FairRatings;
import dev.rehearsal.scoring.fair.Priors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/**
 * Interviews of some months by six interviewers in panels of three, drawn from the rating scale model. The first interviewer has habits
 * of their own, and candidates may tire. Each is asked six questions in a row of eighteen, so that questions overlap.
 */
final class Season {

    static final int INTERVIEWERS = 6;

    private static final int QUESTIONS = 6;
    private static final int CRITERIA = 2;
    private static final int PANEL = 3;
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final Random random;
    private final List<PlacedRating> ratings = new ArrayList<>();
    private ToDoubleFunction<PlacedRating> habit = placed -> 0;
    private double tiring;
    private boolean levelling;

    Season(long seed) {
        random = new Random(seed);
    }

    /** What the first interviewer's severity is beyond the usual, rating by rating. */
    Season habit(ToDoubleFunction<PlacedRating> severity) {
        habit = severity;
        return this;
    }

    /** How much ability candidates lose per question. */
    Season tiring(double perQuestion) {
        tiring = perQuestion;
        return this;
    }

    /** The first interviewer gives a candidate the same level for everything. */
    Season levelling() {
        levelling = true;
        return this;
    }

    /** So many interviews, three a day, a working day every second day. */
    Season interviews(int count) {
        double[] difficulties = random.doubles(36, -1, 1).toArray();
        double[] severities = random.doubles(INTERVIEWERS, -0.8, 0.8).toArray();
        for (int candidate = 0; candidate < count; candidate++) {
            Instant at = START.plus(Duration.ofDays(2L * (candidate / 3))).plus(Duration.ofHours(candidate % 3));
            double ability = 0.3 + random.nextGaussian();
            int start = 4 * random.nextInt(9);
            List<Integer> panel = panel();
            for (int interviewer : panel) {
                int first = 0;
                for (int i = 0; i < QUESTIONS * CRITERIA; i++) {
                    int criterion = (start + i) % difficulties.length;
                    int place = 1 + i / CRITERIA;
                    PlacedRating draft = placed(candidate, interviewer, criterion, 1, place, at);
                    double eta = ability - tiring * place - severities[interviewer] - difficulties[criterion];
                    int level = DrawnLevels.level(random, interviewer == 0 ? eta - habit.applyAsDouble(draft) : eta);
                    first = first == 0 ? level : first;
                    int given = levelling && interviewer == 0 ? first : level;
                    ratings.add(placed(candidate, interviewer, criterion, given, place, at));
                }
            }
        }
        return this;
    }

    /** Three of all, the first more often than others. */
    private List<Integer> panel() {
        List<Integer> panel = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            panel.add(0);
        }
        while (panel.size() < PANEL) {
            int next = random.nextInt(INTERVIEWERS);
            if (!panel.contains(next)) {
                panel.add(next);
            }
        }
        return panel;
    }

    private static PlacedRating placed(
            int candidate, int interviewer, int criterion, int level, int place, Instant at) {
        FairRating rating = new FairRating(
                new CandidateId(new UUID(1, candidate)),
                interviewer(interviewer),
                new Criterion(
                        new QuestionId(new UUID(3, criterion / CRITERIA)), 1, "criterion " + criterion % CRITERIA),
                level);
        return new PlacedRating(rating, place, 1 + candidate % 3, at);
    }

    static MemberId interviewer(int number) {
        return new MemberId(new UUID(2, number));
    }

    List<PlacedRating> ratings() {
        return ratings;
    }

    FairEstimate estimate() {
        return new FairModel(Priors.USUAL)
                .estimate(FairRatings.of(
                        ratings.stream().map(PlacedRating::rating).toList()));
    }

    /** The effects of one of them. */
    RaterEffects effects(int interviewer) {
        return RaterEffects.of(interviewer(interviewer), ratings, estimate());
    }

    /** Days since the first interview. */
    static double days(PlacedRating placed) {
        return Duration.between(START, placed.at()).toHours() / 24.0;
    }
}
