package dev.rehearsal.scoring.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.scoring.agreement.Agreement.Undefined;
import dev.rehearsal.scoring.agreement.WeightedKappa.Weights;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightedKappaTest {

    /** SAS/STAT User's Guide, "The FREQ Procedure": weighted kappa 0.5082 of the dermatologists, with linear weights. */
    @Test
    void linearKappaIsThatOfThePublishedTable() {
        assertEquals(0.5082, Tables.value(kappa(Tables.crossed(Tables.SKIN_CONDITION), Weights.LINEAR)), 0.00005001);
    }

    /** 91 couples, four levels: Agresti, Categorical Data Analysis, 1990, table 2.9; weighted kappa 0.2374 in the R package vcd. */
    @Test
    void linearKappaIsThatOfASecondTable() {
        int[][] table = {{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}};
        assertEquals(0.2374, Tables.value(kappa(Tables.crossed(table), Weights.LINEAR)), 0.00005001);
    }

    /**
     * 2 cov / (var + var + (difference of means)²), moments with divisor n (Krippendorff, Sociological Methodology 2, 1970, 139-150;
     * Fleiss and Cohen 1973).
     */
    @Test
    void quadraticKappaIsTheConcordanceOfTheLevels() {
        Random random = new Random(41);
        for (int run = 0; run < 100; run++) {
            // Given
            int[][] rows = Tables.random(random, 10 + random.nextInt(50), 2, 0);
            double[] x = Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
            double[] y = Arrays.stream(rows).mapToDouble(row -> row[1]).toArray();
            double means = mean(x) - mean(y);
            double concordance = 2 * moment(x, y) / (moment(x, x) + moment(y, y) + means * means);
            // Then
            assertEquals(concordance, Tables.value(kappa(rows, Weights.QUADRATIC)), 1e-9, "run " + run);
        }
    }

    @Test
    void aUnitThatOnlyOneJudgedIsLeftOut() {
        // Given
        int[][] rows = Tables.crossed(Tables.SKIN_CONDITION);
        int[][] more = Arrays.copyOf(rows, rows.length + 2);
        more[rows.length] = new int[] {4, 0};
        more[rows.length + 1] = new int[] {0, 1};
        // When
        Agreement.Measured kappa = Tables.measured(kappa(more, Weights.LINEAR));
        // Then
        assertEquals(Tables.value(kappa(rows, Weights.LINEAR)), kappa.value());
        assertEquals(88, kappa.units());
        assertEquals(2, kappa.leftOut());
    }

    @Test
    void alwaysTheSameLevelIsNoAgreementToMeasure() {
        assertEquals(new Undefined(Reason.NO_VARIATION), kappa(new int[][] {{3, 3}, {3, 3}}, Weights.LINEAR));
    }

    @Test
    void oneUnitIsTooFew() {
        assertEquals(new Undefined(Reason.TOO_FEW_UNITS), kappa(new int[][] {{3, 2}, {1, 0}}, Weights.LINEAR));
    }

    @Test
    void kappaOfARaterWithThemselvesIsRefused() {
        Judgements table = Tables.rows(new int[][] {{3, 2}, {1, 1}});
        assertThrows(
                IllegalArgumentException.class,
                () -> WeightedKappa.of(table, Tables.rater(0), Tables.rater(0), Weights.LINEAR, Tables.FEW));
    }

    private static Agreement kappa(int[][] rows, Weights weights) {
        return WeightedKappa.of(Tables.rows(rows), Tables.rater(0), Tables.rater(1), weights, Tables.FEW);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double moment(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mean(x)) * (y[i] - mean(y));
        }
        return sum / x.length;
    }
}
