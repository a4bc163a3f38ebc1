package dev.rehearsal.scoring.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.scoring.agreement.Agreement.Interval;
import dev.rehearsal.scoring.agreement.IntraclassCorrelation.Form;
import dev.rehearsal.scoring.agreement.KrippendorffAlpha.Metric;
import dev.rehearsal.scoring.agreement.WeightedKappa.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    @Test
    void theOrderOfJudgementsDoesNotChangeABit() {
        // Given
        Random random = new Random(51);
        List<Judgement> judgements = new ArrayList<>(Tables.judgements(Tables.random(random, 40, 4, 0.2)));
        Agreement before = KrippendorffAlpha.of(Judgements.of(judgements), Metric.ORDINAL, Bootstrap.USUAL);
        for (int run = 0; run < 5; run++) {
            // When
            Collections.shuffle(judgements, random);
            // Then
            assertEquals(before, KrippendorffAlpha.of(Judgements.of(judgements), Metric.ORDINAL, Bootstrap.USUAL));
        }
    }

    /** Agreement of raters who give the right level in p of the cases, and any other level else, is known from p. */
    @Test
    void theIntervalHoldsWhatIsTrueAsOftenAsItSays() {
        // Given two raters with four levels alike: 2/3 right and else any of four, so both 3/4 right; kappa is ((3/4)²
        // + 3 (1/12)² - 1/4)/(3/4)
        double truth = (9.0 / 16 + 3.0 / 144 - 0.25) / 0.75;
        Random random = new Random(52);
        int runs = 300;
        int held = 0;
        for (int run = 0; run < runs; run++) {
            Judgements table = Tables.rows(Tables.random(random, 80, 2, 0));
            // When
            Bootstrap bootstrap = new Bootstrap(300, 0.90, run);
            Interval interval = Tables.measured(KrippendorffAlpha.of(table, Metric.NOMINAL, bootstrap))
                    .interval();
            // Then
            Interval.Bounds bounds = (Interval.Bounds) interval;
            held += bounds.low() <= truth && truth <= bounds.high() ? 1 : 0;
        }
        // Three standard errors of a share of 0.9 in 300 runs, and one point for the percentile method's own error.
        double error = Math.sqrt(0.9 * 0.1 / runs);
        assertEquals(0.9, (double) held / runs, 3 * error + 0.01);
    }

    @Test
    void unitsOfOneGroupAreDrawnTogether() {
        // Given ten interviews of eight units each, in which raters either agree on everything or on nothing
        List<Judgement> grouped = new ArrayList<>();
        List<Judgement> apart = new ArrayList<>();
        Random random = new Random(53);
        for (int unit = 0; unit < 80; unit++) {
            int interview = unit / 8;
            int level = 1 + random.nextInt(4);
            int other = interview % 2 == 0 ? level : 1 + random.nextInt(4);
            grouped.add(new Judgement("interview " + interview, "unit " + unit, "a", level));
            grouped.add(new Judgement("interview " + interview, "unit " + unit, "b", other));
            apart.add(Judgement.of("unit " + unit, "a", level));
            apart.add(Judgement.of("unit " + unit, "b", other));
        }
        // When
        double together = width(KrippendorffAlpha.of(Judgements.of(grouped), Metric.NOMINAL, Bootstrap.USUAL));
        double single = width(KrippendorffAlpha.of(Judgements.of(apart), Metric.NOMINAL, Bootstrap.USUAL));
        // Then
        assertTrue(together > 1.3 * single, together + " and " + single);
    }

    @Test
    void theIntervalHoldsTheCoefficient() {
        Judgements table = Tables.rows(Tables.crossed(Tables.SKIN_CONDITION));
        Agreement.Measured kappa = Tables.measured(
                WeightedKappa.of(table, Tables.rater(0), Tables.rater(1), Weights.LINEAR, Bootstrap.USUAL));
        Interval.Bounds bounds = (Interval.Bounds) kappa.interval();
        assertTrue(bounds.low() < kappa.value() && kappa.value() < bounds.high());
        assertEquals(0.90, bounds.probability());
    }

    @Test
    void theIntervalOfEveryCoefficientHoldsItAndEndsAtPerfectAgreement() {
        // Given
        Judgements table = Tables.rows(Tables.random(new Random(54), 60, 3, 0));
        List<Agreement> all = new ArrayList<>();
        for (Form form : Form.values()) {
            all.add(IntraclassCorrelation.of(table, form, Bootstrap.USUAL));
        }
        for (Metric metric : Metric.values()) {
            all.add(KrippendorffAlpha.of(table, metric, Bootstrap.USUAL));
        }
        for (Weights weights : Weights.values()) {
            all.add(WeightedKappa.of(table, Tables.rater(0), Tables.rater(1), weights, Bootstrap.USUAL));
        }
        for (Agreement agreement : all) {
            // When
            Agreement.Measured measured = Tables.measured(agreement);
            Interval.Bounds bounds = (Interval.Bounds) measured.interval();
            // Then
            assertTrue(bounds.low() < measured.value() && measured.value() < bounds.high(), measured::toString);
            assertTrue(bounds.low() > -1 && bounds.high() <= 1, measured::toString);
            assertTrue(bounds.high() - bounds.low() < 0.5, measured::toString);
        }
    }

    @Test
    void fiveGroupsAreTooFewForAnInterval() {
        int[][] five = Arrays.copyOf(Tables.SHROUT_FLEISS, 5);
        assertEquals(
                new Interval.Refused(Reason.TOO_FEW_GROUPS),
                Tables.measured(IntraclassCorrelation.of(Tables.rows(five), Form.ICC_2_1, Bootstrap.USUAL))
                        .interval());
    }

    @Test
    void samplesWithoutVariationAreNotPassedOver() {
        // Given one unit of eight that differs: a third of the samples does not have it
        int[][] rows = {{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {2, 2}};
        assertEquals(
                new Interval.Refused(Reason.TOO_OFTEN_UNDEFINED),
                Tables.measured(KrippendorffAlpha.of(Tables.rows(rows), Metric.NOMINAL, Bootstrap.USUAL))
                        .interval());
    }

    @Test
    void aTableThatContradictsItselfIsRefused() {
        Judgement first = new Judgement("one", "unit", "a", 1);
        assertThrows(IllegalArgumentException.class, () -> Judgements.of(List.of(first, first)));
        Judgement elsewhere = new Judgement("two", "unit", "b", 1);
        assertThrows(IllegalArgumentException.class, () -> Judgements.of(List.of(first, elsewhere)));
        assertThrows(IllegalArgumentException.class, () -> Judgement.of("unit", "a", 0));
    }

    private static double width(Agreement agreement) {
        Interval.Bounds bounds = (Interval.Bounds) Tables.measured(agreement).interval();
        return bounds.high() - bounds.low();
    }
}
