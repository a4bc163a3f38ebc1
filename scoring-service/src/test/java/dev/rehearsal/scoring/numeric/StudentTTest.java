package dev.rehearsal.scoring.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTTest {

    /** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, columns 0.90, 0.95, 0.975 and 0.99. */
    @ParameterizedTest
    @CsvSource({
        "1, 3.078, 6.314, 12.706, 31.821",
        "2, 1.886, 2.920, 4.303, 6.965",
        "3, 1.638, 2.353, 3.182, 4.541",
        "4, 1.533, 2.132, 2.776, 3.747",
        "5, 1.476, 2.015, 2.571, 3.365",
        "6, 1.440, 1.943, 2.447, 3.143",
        "7, 1.415, 1.895, 2.365, 2.998",
        "8, 1.397, 1.860, 2.306, 2.896",
        "9, 1.383, 1.833, 2.262, 2.821",
        "10, 1.372, 1.812, 2.228, 2.764",
        "15, 1.341, 1.753, 2.131, 2.602",
        "20, 1.325, 1.725, 2.086, 2.528",
        "25, 1.316, 1.708, 2.060, 2.485",
        "30, 1.310, 1.697, 2.042, 2.457",
        "40, 1.303, 1.684, 2.021, 2.423",
        "60, 1.296, 1.671, 2.000, 2.390",
        "100, 1.290, 1.660, 1.984, 2.364"
    })
    void quantilesAreThoseOfThePublishedTable(double degrees, double p90, double p95, double p975, double p99) {
        assertEquals(p90, StudentT.quantile(0.90, degrees), 0.0005001);
        assertEquals(p95, StudentT.quantile(0.95, degrees), 0.0005001);
        assertEquals(p975, StudentT.quantile(0.975, degrees), 0.0005001);
        assertEquals(p99, StudentT.quantile(0.99, degrees), 0.0005001);
    }

    @Test
    void quantilesOfOneAndTwoDegreesAreThoseOfTheClosedForms() {
        for (double p = 0.55; p < 0.999; p += 0.05) {
            double two = 2 * p - 1;
            assertEquals(Math.tan(Math.PI * (p - 0.5)), StudentT.quantile(p, 1), 1e-9);
            assertEquals(two * Math.sqrt(2 / (1 - two * two)), StudentT.quantile(p, 2), 1e-9);
        }
    }

    @Test
    void manyDegreesComeNearTheNormalDistribution() {
        assertEquals(1.6448536, StudentT.quantile(0.95, 1_000_000), 1e-5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.1, 0.2, 0.38, 0.5, 0.9, 1.3, 2.7, 11.5, 250.25})
    void aQuantileOfFractionalDegreesIsTheInverseOfTheDistribution(double degrees) {
        double t = StudentT.quantile(0.95, degrees);
        if (Double.isInfinite(t)) {
            assertTrue(StudentT.cumulative(1e9, degrees) < 0.95);
        } else {
            assertEquals(0.95, StudentT.cumulative(t, degrees), 1e-10);
        }
    }

    @Test
    void quantilesFallWithTheDegrees() {
        double last = Double.POSITIVE_INFINITY;
        for (double degrees = 0.1; degrees < 300; degrees *= 1.1) {
            double t = StudentT.quantile(0.95, degrees);
            assertTrue(t <= last, degrees + " degrees");
            last = t;
        }
    }

    @Test
    void theMedianIsZero() {
        assertEquals(0, StudentT.quantile(0.5, 3));
    }

    @Test
    void whatHasNoQuantileIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> StudentT.quantile(1, 3));
        assertThrows(IllegalArgumentException.class, () -> StudentT.quantile(0.4, 3));
        assertThrows(IllegalArgumentException.class, () -> StudentT.quantile(0.95, 0));
        assertThrows(IllegalArgumentException.class, () -> StudentT.quantile(0.95, Double.NaN));
    }
}
