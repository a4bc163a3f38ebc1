package dev.rehearsal.scoring.fair;

import java.util.Arrays;

/** The parameters that the ratings of one candidate depend on, numbered from 0 for that candidate; the four common ones come last. */
final class LocalParameters {

    private static final int NOWHERE = -1;

    private final int[] numbers;
    private final int[] places;
    private final int[] interviewers;
    private final int[] criteria;
    private final double[] exponentials;
    private int count;

    private Parameters parameters;

    /** Mean and standard deviation of abilities, exp(-T(1)), exp(-T(2)), and T(0) to T(3). */
    double mean;

    double spread;
    double firstEase;
    double secondEase;
    final double[] sums = new double[RatingScale.LEVELS];

    LocalParameters(int interviewers, int criteria, int mostRatings) {
        this.parameters = Parameters.zero(interviewers, criteria);
        this.numbers = new int[parameters.size()];
        Arrays.fill(numbers, NOWHERE);
        this.places = new int[2 * mostRatings + 4];
        this.interviewers = new int[mostRatings];
        this.criteria = new int[mostRatings];
        this.exponentials = new double[parameters.size()];
    }

    void use(Parameters now) {
        parameters = now;
        for (int i = 0; i < now.firstAt(); i++) {
            exponentials[i] = StrictMath.exp(-now.values()[i]);
        }
        mean = now.mean();
        spread = now.spread();
        sums[1] = now.scale().first();
        sums[2] = now.scale().second();
        firstEase = StrictMath.exp(-sums[1]);
        secondEase = StrictMath.exp(-sums[2]);
    }

    void clear() {
        for (int a = 0; a < count; a++) {
            numbers[places[a]] = NOWHERE;
        }
        count = 0;
    }

    /** Numbers the parameters of a rating, and returns exp(-severity - difficulty). */
    double add(int rating, int interviewer, int criterion) {
        int difficulty = parameters.difficultyAt(criterion);
        interviewers[rating] = number(interviewer);
        criteria[rating] = number(difficulty);
        return exponentials[interviewer] * exponentials[difficulty];
    }

    void addCommon() {
        for (int place = parameters.firstAt(); place < parameters.size(); place++) {
            number(place);
        }
    }

    private int number(int place) {
        if (numbers[place] == NOWHERE) {
            numbers[place] = count;
            places[count++] = place;
        }
        return numbers[place];
    }

    /** Severity and difficulty of a rating. */
    double hardness(int rating) {
        return parameters.values()[places[interviewers[rating]]] + parameters.values()[places[criteria[rating]]];
    }

    int count() {
        return count;
    }

    int interviewer(int rating) {
        return interviewers[rating];
    }

    int criterion(int rating) {
        return criteria[rating];
    }

    /** Where a numbered parameter is among all. */
    int place(int number) {
        return places[number];
    }
}
