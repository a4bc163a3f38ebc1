package dev.rehearsal.scoring.fair;

import dev.rehearsal.scoring.numeric.SymmetricMatrix;

/**
 * Estimates and their covariance with severities and difficulties centred at 0. Taking the mean severity away from all severities and
 * from the mean of abilities changes no probability, nor does the same with difficulties; what was uncertain only about where the origin
 * is goes away with it. The mean is over those that can be compared.
 */
record Centred(Parameters parameters, SymmetricMatrix covariance) {

    /**
     * Centres.
     *
     * @param severity weights, summing to 1, whose product with the parameters is the mean severity
     * @param difficulty the same for the mean difficulty
     */
    static Centred of(Parameters parameters, SymmetricMatrix covariance, double[] severity, double[] difficulty) {
        double meanSeverity = dot(severity, parameters.values());
        double meanDifficulty = dot(difficulty, parameters.values());
        double[] shift = new double[parameters.size()];
        for (int i = 0; i < parameters.firstAt(); i++) {
            shift[i] = i < parameters.interviewers() ? -meanSeverity : -meanDifficulty;
        }
        shift[parameters.meanAt()] = -meanSeverity - meanDifficulty;
        return new Centred(parameters.plus(shift, 1), project(parameters, covariance, severity, difficulty));
    }

    /** A Σ A' with A = I - u m' - v n', where m and n take means, and u and v are the shifts that change nothing. */
    private static SymmetricMatrix project(Parameters parameters, SymmetricMatrix covariance, double[] m, double[] n) {
        double[] a = covariance.times(m);
        double[] b = covariance.times(n);
        double mm = dot(m, a);
        double mn = dot(m, b);
        double nn = dot(n, b);
        int severities = parameters.interviewers();
        int first = parameters.firstAt();
        int mean = parameters.meanAt();
        SymmetricMatrix centred = new SymmetricMatrix(parameters.size());
        for (int i = 0; i < parameters.size(); i++) {
            double ui = i < severities || i == mean ? 1 : 0;
            double vi = (severities <= i && i < first) || i == mean ? 1 : 0;
            for (int j = i; j < parameters.size(); j++) {
                double uj = j < severities || j == mean ? 1 : 0;
                double vj = (severities <= j && j < first) || j == mean ? 1 : 0;
                double shifted = ui * (a[j] - uj * mm - vj * mn) + vi * (b[j] - uj * mn - vj * nn);
                centred.add(i, j, covariance.get(i, j) - shifted - uj * a[i] - vj * b[i]);
            }
        }
        return centred;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    /** The standard error of one of the parameters. */
    double error(int place) {
        return StrictMath.sqrt(Math.max(0, covariance.get(place, place)));
    }
}
