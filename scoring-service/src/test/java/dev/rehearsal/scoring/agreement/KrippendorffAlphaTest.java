package dev.rehearsal.scoring.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.scoring.agreement.Agreement.Undefined;
import dev.rehearsal.scoring.agreement.KrippendorffAlpha.Metric;
import java.util.Random;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KrippendorffAlphaTest {

    /** Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, sections C and D. */
    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849"})
    void alphaIsThatOfThePublishedTable(Metric metric, double published) {
        // When
        Agreement alpha = alpha(Tables.KRIPPENDORFF, metric);
        // Then
        assertEquals(published, Tables.value(alpha), 0.0005001);
    }

    @Test
    void aUnitWithOneLevelIsLeftOut() {
        Agreement.Measured alpha = Tables.measured(alpha(Tables.KRIPPENDORFF, Metric.NOMINAL));
        assertEquals(11, alpha.units());
        assertEquals(1, alpha.leftOut());
    }

    /** An implementation by others: DKPro Statistics (Meyer, Mieskes, Stab and Gurevych, COLING 2014). */
    @ParameterizedTest
    @EnumSource
    void alphaIsThatOfAnotherImplementation(Metric metric) {
        Random random = new Random(21);
        for (int run = 0; run < 60; run++) {
            // Given
            int[][] rows = Tables.random(random, 5 + random.nextInt(30), 2 + random.nextInt(4), 0.3);
            CodingAnnotationStudy study = new CodingAnnotationStudy(rows[0].length);
            for (int[] row : rows) {
                Object[] levels = new Object[row.length];
                for (int rater = 0; rater < row.length; rater++) {
                    levels[rater] = row[rater] == 0 ? null : row[rater];
                }
                study.addItem(levels);
            }
            // When
            Agreement alpha = alpha(rows, metric);
            // Then
            double other = new KrippendorffAlphaAgreement(study, distance(metric)).calculateAgreement();
            assertEquals(other, Tables.value(alpha), 1e-9, "run " + run);
        }
    }

    @ParameterizedTest
    @EnumSource
    void fullAgreementIsOne(Metric metric) {
        assertEquals(1, Tables.value(alpha(new int[][] {{1, 1}, {4, 4}, {2, 2}}, metric)), 1e-12);
    }

    @Test
    void alwaysTheSameLevelIsNoAgreementToMeasure() {
        assertEquals(new Undefined(Reason.NO_VARIATION), alpha(new int[][] {{3, 3}, {3, 3}, {3, 3}}, Metric.ORDINAL));
    }

    @Test
    void oneUnitIsTooFew() {
        assertEquals(new Undefined(Reason.TOO_FEW_UNITS), alpha(new int[][] {{3, 2}, {1, 0}}, Metric.ORDINAL));
    }

    @Test
    void oneRaterAgreesWithNobody() {
        assertEquals(new Undefined(Reason.ONE_RATER), alpha(new int[][] {{3}, {1}, {2}}, Metric.INTERVAL));
    }

    private static IDistanceFunction distance(Metric metric) {
        return switch (metric) {
            case NOMINAL -> new NominalDistanceFunction();
            case ORDINAL -> new OrdinalDistanceFunction();
            case INTERVAL -> new IntervalDistanceFunction();
        };
    }

    private static Agreement alpha(int[][] rows, Metric metric) {
        return KrippendorffAlpha.of(Tables.rows(rows), metric, Tables.FEW);
    }
}
