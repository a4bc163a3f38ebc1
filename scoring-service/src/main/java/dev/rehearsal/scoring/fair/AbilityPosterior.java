package dev.rehearsal.scoring.fair;

import java.util.Arrays;

/**
 * What the ratings of one candidate say of the candidate's ability, given all other parameters, by adaptive Gauss-Hermite quadrature: nodes
 * around the mode, as far apart as the curvature there says (Liu and Pierce, A note on Gauss-Hermite quadrature, Biometrika 81 (1994)
 * 624-629; Rabe-Hesketh, Skrondal and Pickles, Journal of Econometrics 128 (2005) 301-323). One object serves all candidates in turn.
 */
final class AbilityPosterior {

    private static final int NODES = Hermite.NODES.length;
    private static final double LOG_ROOT_TWO_PI = 0.5 * StrictMath.log(2 * StrictMath.PI);
    private static final double MUCH = 1e100;
    private static final double CLOSE_TO_MODE = 1e-3;
    private static final int MOST_STEPS = 50;

    private final FairRatings ratings;
    private final double[] modes;
    private final LocalParameters local;
    private final double[] ease;
    private final int[] steps;
    private final double[][] variances;
    private final double[][] firsts;
    private final double[][] seconds;
    private final double[][] scores;
    private final double[][] scale = new double[NODES][3];
    private final double[] nodes = new double[NODES];
    private final double[] weights = new double[NODES];

    private int count;
    private int total;
    private double fixed;
    private double slope;
    private double curvature;
    private double marginal;
    private double mean;
    private double variance;

    AbilityPosterior(FairRatings ratings) {
        this.ratings = ratings;
        this.modes = new double[ratings.candidates().size()];
        int most = 0;
        for (int candidate = 0; candidate < modes.length; candidate++) {
            most = Math.max(most, ratings.start(candidate + 1) - ratings.start(candidate));
        }
        this.local = new LocalParameters(
                ratings.interviewers().size(), ratings.criteria().size(), most);
        this.ease = new double[most];
        this.steps = new int[most];
        this.variances = new double[NODES][most];
        this.firsts = new double[NODES][most];
        this.seconds = new double[NODES][most];
        this.scores = new double[NODES][2 * most + 4];
    }

    /** Takes these parameters from now on. */
    void use(Parameters parameters) {
        local.use(parameters);
    }

    /** Integrates over the ability of that candidate; the other methods then speak of it. */
    void integrate(int candidate) {
        integrate(candidate, -1);
    }

    /** The same from the ratings of all interviewers but one. */
    void integrate(int candidate, int without) {
        load(candidate, without);
        double mode = findMode(without < 0 ? modes[candidate] : local.mean);
        if (without < 0) {
            modes[candidate] = mode;
        }
        double reach = Math.sqrt(2 / curvature);
        double[] logarithms = weights;
        double highest = Double.NEGATIVE_INFINITY;
        for (int node = 0; node < NODES; node++) {
            nodes[node] = mode + reach * Hermite.NODES[node];
            double away = (nodes[node] - local.mean) / local.spread;
            logarithms[node] = StrictMath.log(Hermite.WEIGHTS[node])
                    + Hermite.NODES[node] * Hermite.NODES[node]
                    + total * nodes[node]
                    - visit(node)
                    - away * away / 2;
            highest = Math.max(highest, logarithms[node]);
        }
        double sum = 0;
        for (int node = 0; node < NODES; node++) {
            weights[node] = StrictMath.exp(logarithms[node] - highest);
            sum += weights[node];
        }
        marginal = highest + StrictMath.log(sum * reach / local.spread) - LOG_ROOT_TWO_PI - fixed;
        moments(sum);
    }

    private void moments(double sum) {
        mean = 0;
        variance = 0;
        for (int node = 0; node < NODES; node++) {
            weights[node] /= sum;
            mean += weights[node] * nodes[node];
        }
        for (int node = 0; node < NODES; node++) {
            variance += weights[node] * (nodes[node] - mean) * (nodes[node] - mean);
        }
    }

    private void load(int candidate, int without) {
        local.clear();
        count = 0;
        total = 0;
        fixed = 0;
        for (int i = ratings.start(candidate); i < ratings.start(candidate + 1); i++) {
            if (ratings.interviewer(i) == without) {
                continue;
            }
            int step = ratings.level(i);
            ease[count] = local.add(count, ratings.interviewer(i), ratings.criterion(i));
            steps[count] = step;
            total += step;
            fixed += step * local.hardness(count) + local.sums[step];
            count++;
        }
        local.addCommon();
    }

    /** Newton's method on a concave function; close to the mode is enough, since nodes need not be exactly around it. */
    private double findMode(double start) {
        double mode = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            slopes(mode);
            double move = Math.clamp(slope / curvature, -2, 2);
            mode += move;
            if (move * move * curvature < CLOSE_TO_MODE * CLOSE_TO_MODE) {
                return mode;
            }
        }
        return mode;
    }

    private void slopes(double ability) {
        double odds = StrictMath.exp(ability);
        slope = total - (ability - local.mean) / (local.spread * local.spread);
        curvature = 1 / (local.spread * local.spread);
        for (int i = 0; i < count; i++) {
            double t = odds * ease[i];
            double one = local.firstEase * t;
            double two = local.secondEase * t * t;
            double three = t * t * t;
            double all = 1 / (1 + one + two + three);
            double expected = (one + 2 * two + 3 * three) * all;
            slope -= expected;
            curvature += (one + 4 * two + 9 * three) * all - expected * expected;
        }
    }

    /** Fills what is to be known at a node, and returns the sum of the logarithms of the probabilities' denominators. */
    private double visit(int node) {
        double ability = nodes[node];
        double[] score = scores[node];
        Arrays.fill(score, 0, local.count(), 0);
        double[] ofScale = scale[node];
        Arrays.fill(ofScale, 0);
        double odds = StrictMath.exp(ability);
        int first = local.count() - 4;
        double logarithm = 0;
        double product = 1;
        for (int i = 0; i < count; i++) {
            double t = odds * ease[i];
            double one = local.firstEase * t;
            double two = local.secondEase * t * t;
            double three = t * t * t;
            double whole = 1 + one + two + three;
            product *= whole;
            if (product > MUCH) {
                logarithm += StrictMath.log(product);
                product = 1;
            }
            one /= whole;
            two /= whole;
            three /= whole;
            double expected = one + 2 * two + 3 * three;
            variances[node][i] = one + 4 * two + 9 * three - expected * expected;
            firsts[node][i] = one * (1 - expected);
            seconds[node][i] = two * (2 - expected);
            score[local.interviewer(i)] += expected - steps[i];
            score[local.criterion(i)] += expected - steps[i];
            score[first] += one - (steps[i] == 1 ? 1 : 0);
            score[first + 1] += two - (steps[i] == 2 ? 1 : 0);
            ofScale[0] += one * (1 - one);
            ofScale[1] += one * two;
            ofScale[2] += two * (1 - two);
        }
        double away = (ability - local.mean) / local.spread;
        score[first + 2] = away / local.spread;
        score[first + 3] = away * away - 1;
        return logarithm + StrictMath.log(product);
    }

    /**
     * Adds this candidate's part. The observed information is the mean of the complete one less the variance of the score (Louis, Finding
     * the observed information matrix when using the EM algorithm, JRSS B 44 (1982) 226-233).
     */
    void addTo(Evaluation evaluation) {
        evaluation.addValue(marginal);
        addComplete(evaluation);
        int m = local.count();
        double[] means = new double[m];
        for (int node = 0; node < NODES; node++) {
            for (int a = 0; a < m; a++) {
                means[a] += weights[node] * scores[node][a];
            }
        }
        for (int a = 0; a < m; a++) {
            evaluation.addGradient(local.place(a), means[a]);
            for (int b = a; b < m; b++) {
                double covariance = 0;
                for (int node = 0; node < NODES; node++) {
                    covariance += weights[node] * (scores[node][a] - means[a]) * (scores[node][b] - means[b]);
                }
                evaluation.addLost(local.place(a), local.place(b), covariance);
            }
        }
    }

    private void addComplete(Evaluation evaluation) {
        int first = local.place(local.count() - 4);
        for (int i = 0; i < count; i++) {
            int interviewer = local.place(local.interviewer(i));
            int criterion = local.place(local.criterion(i));
            double information = average(variances, i);
            double withFirst = average(firsts, i);
            double withSecond = average(seconds, i);
            evaluation.addComplete(interviewer, interviewer, information);
            evaluation.addComplete(criterion, criterion, information);
            evaluation.addComplete(interviewer, criterion, information);
            evaluation.addComplete(interviewer, first, withFirst);
            evaluation.addComplete(criterion, first, withFirst);
            evaluation.addComplete(interviewer, first + 1, withSecond);
            evaluation.addComplete(criterion, first + 1, withSecond);
        }
        evaluation.addComplete(first, first, average(scale, 0));
        evaluation.addComplete(first, first + 1, -average(scale, 1));
        evaluation.addComplete(first + 1, first + 1, average(scale, 2));
        double square = local.spread * local.spread;
        double away = mean - local.mean;
        evaluation.addComplete(first + 2, first + 2, 1 / square);
        evaluation.addComplete(first + 2, first + 3, 2 * away / square);
        evaluation.addComplete(first + 3, first + 3, 2 * (variance + away * away) / square);
    }

    private double average(double[][] atNodes, int i) {
        double sum = 0;
        for (int node = 0; node < NODES; node++) {
            sum += weights[node] * atNodes[node][i];
        }
        return sum;
    }

    /** The mean of the ability. */
    double mean() {
        return mean;
    }

    /** The variance of the ability, the other parameters being known. */
    double variance() {
        return variance;
    }

    /**
     * How the mean changes with the other parameters: the covariance of the ability and the score. Written to {@code values}, for the
     * parameters written to {@code places}.
     *
     * @return how many there are
     */
    int dependence(int[] places, double[] values) {
        int m = local.count();
        for (int a = 0; a < m; a++) {
            places[a] = local.place(a);
            values[a] = 0;
            for (int node = 0; node < NODES; node++) {
                values[a] += weights[node] * (nodes[node] - mean) * scores[node][a];
            }
        }
        return m;
    }

    /** How many parameters a candidate depends on at most. */
    int mostPlaces() {
        return scores[0].length;
    }
}
