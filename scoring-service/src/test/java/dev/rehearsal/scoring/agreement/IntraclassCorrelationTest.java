package dev.rehearsal.scoring.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.scoring.agreement.Agreement.Undefined;
import dev.rehearsal.scoring.agreement.IntraclassCorrelation.Form;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IntraclassCorrelationTest {

    /** Shrout and Fleiss 1979, table 4. */
    @ParameterizedTest
    @CsvSource({"ICC_1_1, 0.17", "ICC_2_1, 0.29", "ICC_3_1, 0.71", "ICC_1_K, 0.44", "ICC_2_K, 0.62", "ICC_3_K, 0.91"})
    void correlationsAreThoseOfThePublishedTable(Form form, double published) {
        assertEquals(published, Tables.value(icc(Tables.SHROUT_FLEISS, form)), 0.005001);
    }

    @Test
    void anIncompleteUnitIsLeftOutAndCounted() {
        // Given the published table and a unit that one judge did not see
        int[][] rows = new int[7][];
        System.arraycopy(Tables.SHROUT_FLEISS, 0, rows, 0, 6);
        rows[6] = new int[] {9, 9, 0, 9};
        // When
        Agreement.Measured icc = Tables.measured(icc(rows, Form.ICC_2_1));
        // Then
        assertEquals(Tables.value(icc(Tables.SHROUT_FLEISS, Form.ICC_2_1)), icc.value());
        assertEquals(6, icc.units());
        assertEquals(1, icc.leftOut());
    }

    /** Spearman and Brown: the mean of k is as reliable as r k / (1 + (k-1) r) says. */
    @Test
    void theMeanOfManyFollowsFromOneLevel() {
        Random random = new Random(31);
        for (int run = 0; run < 50; run++) {
            int k = 2 + random.nextInt(4);
            int[][] rows = Tables.random(random, 20, k, 0);
            for (int form = 0; form < 3; form++) {
                double one = Tables.value(icc(rows, Form.values()[form]));
                double mean = Tables.value(icc(rows, Form.values()[form + 3]));
                assertEquals(k * one / (1 + (k - 1) * one), mean, 1e-9, "run " + run);
            }
        }
    }

    @Test
    void aSevereRaterCountsOnlyWhereRatersAreASample() {
        // Given a second rater who is always one level below the first
        int[][] rows = {{2, 1}, {3, 2}, {4, 3}, {2, 1}, {3, 2}, {4, 3}};
        // Then
        assertEquals(1, Tables.value(icc(rows, Form.ICC_3_1)), 1e-12);
        assertTrue(Tables.value(icc(rows, Form.ICC_2_1)) < 0.7);
    }

    @ParameterizedTest
    @EnumSource
    void alwaysTheSameLevelIsNoAgreementToMeasure(Form form) {
        assertEquals(new Undefined(Reason.NO_VARIATION), icc(new int[][] {{2, 2}, {2, 2}}, form));
    }

    @ParameterizedTest
    @EnumSource(names = {"ICC_1_K", "ICC_3_K"})
    void unitsThatDoNotDifferHaveNoShareOfTheVariance(Form form) {
        assertEquals(new Undefined(Reason.NO_VARIATION_BETWEEN_UNITS), icc(new int[][] {{1, 2}, {2, 1}}, form));
    }

    @ParameterizedTest
    @EnumSource
    void oneCompleteUnitIsTooFew(Form form) {
        assertEquals(new Undefined(Reason.TOO_FEW_UNITS), icc(new int[][] {{1, 2}, {2, 0}, {0, 4}}, form));
    }

    private static Agreement icc(int[][] rows, Form form) {
        return IntraclassCorrelation.of(Tables.rows(rows), form, Tables.FEW);
    }
}
