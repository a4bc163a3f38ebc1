package dev.rehearsal.scoring.fair;

/**
 * How far ratings are from what the model expects of them, 1 being as far as chance takes them: mean squares of standardised residuals
 * (Wright and Masters, Rating Scale Analysis, 1982, chapter 5). Much above 1: erratic; much below: too predictable.
 *
 * @param infit weighted by information, for what happens where the ratings are informative
 * @param outfit unweighted, for surprises
 */
public record Fit(double infit, double outfit) {

    /** Gathers residuals. */
    static final class Sum {
        private double squares;
        private double variances;
        private double standardised;
        private int count;

        void add(double residual, double variance) {
            squares += residual * residual;
            variances += variance;
            standardised += residual * residual / variance;
            count++;
        }

        Fit fit() {
            return new Fit(squares / variances, standardised / count);
        }

        int count() {
            return count;
        }
    }
}
