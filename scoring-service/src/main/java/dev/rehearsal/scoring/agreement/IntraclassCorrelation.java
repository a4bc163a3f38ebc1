package dev.rehearsal.scoring.agreement;

/**
 * The six intraclass correlations of Shrout and Fleiss, Intraclass Correlations: Uses in Assessing Rater Reliability, Psychological
 * Bulletin 86 (1979) 420-428: the share of the variance that is the units' own. They need complete rows: units that not every rater of the
 * table judged are left out and counted.
 *
 * <p>From n units and k raters, with the mean squares between units B, within units W, between raters J and of the residual E.
 */
public final class IntraclassCorrelation implements Measure {

    /** Which one; each name is the paper's, and each formula is on its page 423 to 426. */
    public enum Form {
        /** Each unit has raters of its own, one level is used: (B-W)/(B+(k-1)W). */
        ICC_1_1,
        /** The raters are a sample of raters, one level is used: (B-E)/(B+(k-1)E+k(J-E)/n). */
        ICC_2_1,
        /** These raters and no others, one level is used: (B-E)/(B+(k-1)E). */
        ICC_3_1,
        /** As (1,1), for the mean of k levels: (B-W)/B. */
        ICC_1_K,
        /** As (2,1), for the mean of k levels: (B-E)/(B+(J-E)/n). */
        ICC_2_K,
        /** As (3,1), for the mean of k levels, which is Cronbach's alpha: (B-E)/B. */
        ICC_3_K
    }

    private final Judgements table;
    private final Form form;

    private IntraclassCorrelation(Judgements table, Form form) {
        this.table = table;
        this.form = form;
    }

    /** The correlation over all raters of the table. */
    public static Agreement of(Judgements table, Form form, Bootstrap bootstrap) {
        return Measure.measured(table, new IntraclassCorrelation(table, form), bootstrap);
    }

    @Override
    public boolean uses(int unit) {
        return table.judged(unit) == table.raters().size();
    }

    /** Sums are of whole numbers and exact, so what is no variation is found to be none. */
    @Override
    public Outcome of(int[] times) {
        int k = table.raters().size();
        long n = 0;
        long squares = 0;
        long rowSquares = 0;
        long sum = 0;
        long[] columns = new long[k];
        for (int unit = 0; unit < times.length; unit++) {
            if (times[unit] == 0) {
                continue;
            }
            n += times[unit];
            long row = 0;
            for (int rater = 0; rater < k; rater++) {
                long level = table.level(unit, rater);
                row += level;
                squares += times[unit] * level * level;
                columns[rater] += times[unit] * level;
            }
            sum += times[unit] * row;
            rowSquares += times[unit] * row * row;
        }
        long columnSquares = 0;
        for (long column : columns) {
            columnSquares += column * column;
        }
        // Each is its sum of squares times n k.
        long total = n * k * squares - sum * sum;
        long between = n * rowSquares - sum * sum;
        long raters = k * columnSquares - sum * sum;
        if (total == 0) {
            return new Outcome.None(Reason.NO_VARIATION);
        }
        double b = (double) between / (n - 1);
        double w = (double) (total - between) / (n * (k - 1));
        double j = (double) raters / (k - 1);
        double e = (double) (total - between - raters) / ((n - 1) * (k - 1));
        return switch (form) {
            case ICC_1_1 -> ratio(b - w, b + (k - 1) * w);
            case ICC_2_1 -> ratio(b - e, b + (k - 1) * e + k * (j - e) / n);
            case ICC_3_1 -> ratio(b - e, b + (k - 1) * e);
            case ICC_1_K -> ratio(b - w, b);
            case ICC_2_K -> ratio(b - e, b + (j - e) / n);
            case ICC_3_K -> ratio(b - e, b);
        };
    }

    private static Outcome ratio(double part, double whole) {
        return whole > 0 ? new Outcome.Value(part / whole) : new Outcome.None(Reason.NO_VARIATION_BETWEEN_UNITS);
    }
}
