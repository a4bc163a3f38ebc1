package dev.rehearsal.scoring.fair;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Everything that is estimated but the abilities, in one vector: severities, difficulties, T(1), T(2), the mean of abilities, and the
 * logarithm of their standard deviation.
 *
 * @param interviewers how many severities there are
 * @param criteria how many difficulties there are
 */
record Parameters(int interviewers, int criteria, double[] values) {

    static Parameters zero(int interviewers, int criteria) {
        return new Parameters(interviewers, criteria, new double[interviewers + criteria + 4]);
    }

    Parameters plus(double[] step, double share) {
        double[] moved = values.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += share * step[i];
        }
        return new Parameters(interviewers, criteria, moved);
    }

    int size() {
        return values.length;
    }

    int difficultyAt(int criterion) {
        return interviewers + criterion;
    }

    int firstAt() {
        return interviewers + criteria;
    }

    int secondAt() {
        return firstAt() + 1;
    }

    int meanAt() {
        return firstAt() + 2;
    }

    int spreadAt() {
        return firstAt() + 3;
    }

    double severity(int interviewer) {
        return values[interviewer];
    }

    double difficulty(int criterion) {
        return values[interviewers + criterion];
    }

    RatingScale scale() {
        return new RatingScale(values[firstAt()], values[secondAt()]);
    }

    /** Mean of abilities. */
    double mean() {
        return values[meanAt()];
    }

    /** Standard deviation of abilities. */
    double spread() {
        return StrictMath.exp(values[spreadAt()]);
    }

    /** Weights whose product with the values is the mean of those chosen, counted from {@code from}. */
    double[] mean(int from, int count, IntPredicate chosen) {
        double[] weights = new double[values.length];
        long number = IntStream.range(0, count).filter(chosen).count();
        IntStream.range(0, count).filter(chosen).forEach(i -> weights[from + i] = 1.0 / number);
        return weights;
    }
}
