package dev.rehearsal.scoring.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

    /** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.1, with the 0.5 that it leaves out. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.50000",
        "0.5, 0.69146",
        "1, 0.84134",
        "1.64, 0.94950",
        "1.96, 0.97500",
        "2.58, 0.99506",
        "4, 0.99997"
    })
    void probabilitiesAreThoseOfThePublishedTable(double x, double probability) {
        assertEquals(probability, Normal.cumulative(x), 0.000005001);
        assertEquals(1 - probability, Normal.cumulative(-x), 0.000005001);
    }

    @Test
    void theSeriesAndTheFractionMeet() {
        assertEquals(Normal.cumulative(-6 + 1e-9), Normal.cumulative(-6 - 1e-9), 1e-15);
        double last = 0;
        for (double x = -9; x < 9; x += 0.01) {
            assertTrue(Normal.cumulative(x) >= last, "at " + x);
            last = Normal.cumulative(x);
        }
    }

    /** Abramowitz and Stegun, table 26.2: the logarithm to base 10 of the probability beyond 10 is -23.11805. */
    @Test
    void farOutThereIsStillANumber() {
        assertEquals(-23.11805, Math.log10(Normal.cumulative(-10)), 0.000005001);
    }

    @Test
    void theQuantileIsTheInverse() {
        assertEquals(0.95, Normal.cumulative(Normal.Q95), 1e-15);
    }
}
