package dev.rehearsal.scoring.fair;

/**
 * What the ratings of one candidate say of the candidate's ability, given all other parameters, by adaptive Gauss-Hermite quadrature: nodes
 * around the mode, as far apart as the curvature there says (Liu and Pierce, A note on Gauss-Hermite quadrature, Biometrika 81 (1994)
 * 624-629; Rabe-Hesketh, Skrondal and Pickles, Journal of Econometrics 128 (2005) 301-323). One object serves all candidates in turn.
 */
final class AbilityPosterior {

    private static final int NODES = Hermite.NODES.length;
    private static final double LOG_ROOT_TWO_PI = 0.5 * StrictMath.log(2 * StrictMath.PI);
    private static final double CLOSE_TO_MODE = 1e-3;
    private static final int MOST_STEPS = 50;

    private final FairRatings ratings;
    private final double[] modes;
    private final LocalParameters local;
    private final double[] ease;
    private final int[] steps;
    private final AbilityNode[] nodes = new AbilityNode[NODES];
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
        for (int node = 0; node < NODES; node++) {
            nodes[node] = new AbilityNode(most);
        }
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
            double at = mode + reach * Hermite.NODES[node];
            double away = (at - local.mean) / local.spread;
            logarithms[node] = StrictMath.log(Hermite.WEIGHTS[node])
                    + Hermite.NODES[node] * Hermite.NODES[node]
                    + total * at
                    - nodes[node].visit(at, local, ease, steps, count)
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
            mean += weights[node] * nodes[node].ability;
        }
        for (int node = 0; node < NODES; node++) {
            variance += weights[node] * (nodes[node].ability - mean) * (nodes[node].ability - mean);
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
                means[a] += weights[node] * nodes[node].scores[a];
            }
        }
        for (int a = 0; a < m; a++) {
            evaluation.addGradient(local.place(a), means[a]);
            for (int b = a; b < m; b++) {
                double covariance = 0;
                for (int node = 0; node < NODES; node++) {
                    covariance +=
                            weights[node] * (nodes[node].scores[a] - means[a]) * (nodes[node].scores[b] - means[b]);
                }
                evaluation.addLost(local.place(a), local.place(b), covariance);
            }
        }
    }

    private void addComplete(Evaluation evaluation) {
        int first = local.place(local.count() - 4);
        for (int i = 0; i < count; i++) {
            double information = 0;
            double withFirst = 0;
            double withSecond = 0;
            for (int node = 0; node < NODES; node++) {
                information += weights[node] * nodes[node].variances[i];
                withFirst += weights[node] * nodes[node].withFirst[i];
                withSecond += weights[node] * nodes[node].withSecond[i];
            }
            int interviewer = local.place(local.interviewer(i));
            int criterion = local.place(local.criterion(i));
            evaluation.addComplete(interviewer, interviewer, information);
            evaluation.addComplete(criterion, criterion, information);
            evaluation.addComplete(interviewer, criterion, information);
            evaluation.addComplete(interviewer, first, withFirst);
            evaluation.addComplete(criterion, first, withFirst);
            evaluation.addComplete(interviewer, first + 1, withSecond);
            evaluation.addComplete(criterion, first + 1, withSecond);
        }
        for (int node = 0; node < NODES; node++) {
            evaluation.addComplete(first, first, weights[node] * nodes[node].ofFirst);
            evaluation.addComplete(first, first + 1, -weights[node] * nodes[node].ofBoth);
            evaluation.addComplete(first + 1, first + 1, weights[node] * nodes[node].ofSecond);
        }
        double square = local.spread * local.spread;
        double away = mean - local.mean;
        evaluation.addComplete(first + 2, first + 2, 1 / square);
        evaluation.addComplete(first + 2, first + 3, 2 * away / square);
        evaluation.addComplete(first + 3, first + 3, 2 * (variance + away * away) / square);
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
                values[a] += weights[node] * (nodes[node].ability - mean) * nodes[node].scores[a];
            }
        }
        return m;
    }

    /** How many parameters a candidate depends on at most. */
    int mostPlaces() {
        return nodes[0].scores.length;
    }
}
