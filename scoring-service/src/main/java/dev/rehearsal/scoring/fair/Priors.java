package dev.rehearsal.scoring.fair;

/**
 * What is assumed before any rating, in logits: normal distributions, which pull an estimate towards the middle the more the fewer
 * ratings it has. They are stated, not fitted, but for the spread of abilities.
 *
 * @param severity standard deviation of interviewers' severities around 0
 * @param difficulty standard deviation of criteria's difficulties around 0
 * @param threshold standard deviation of thresholds around 0
 * @param mean standard deviation around 0 of the mean ability of all candidates
 * @param spread median of the standard deviation of candidates' abilities, which is estimated
 * @param spreadFactor standard deviation of that standard deviation's logarithm
 */
public record Priors(
        double severity, double difficulty, double threshold, double mean, double spread, double spreadFactor) {

    /**
     * Two thirds of interviewers within 1 logit of the average, which is wider than what studies of trained raters find (Eckes,
     * Introduction to Many-Facet Rasch Measurement, 2nd edition 2015, chapters 3 and 5), criteria the same; the rest next to nothing.
     */
    public static final Priors USUAL = new Priors(1, 1, 2, 5, 1, 0.5);

    public Priors {
        if (!(severity > 0 && difficulty > 0 && threshold > 0 && mean > 0 && spread > 0 && spreadFactor > 0)) {
            throw new IllegalArgumentException("a spread is above 0");
        }
    }
}
