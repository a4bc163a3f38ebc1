package dev.rehearsal.scoring.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.scoring.numeric.SymmetricMatrix.Cholesky;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SymmetricMatrixTest {

    @Test
    void theInverseUndoesTheMatrix() {
        Random random = new Random(61);
        for (int size = 1; size < 30; size++) {
            // Given
            SymmetricMatrix matrix = positive(random, size);
            // When
            SymmetricMatrix inverse =
                    matrix.cholesky(new double[size]).orElseThrow().inverse();
            // Then
            double[] x = random.doubles(size).toArray();
            assertArrayEquals(x, inverse.times(matrix.times(x)), 1e-9);
        }
    }

    @Test
    void aSystemIsSolved() {
        Random random = new Random(62);
        SymmetricMatrix matrix = positive(random, 12);
        double[] x = random.doubles(12).toArray();
        Cholesky factor = matrix.cholesky(new double[12]).orElseThrow();
        assertArrayEquals(x, factor.solve(matrix.times(x)), 1e-10);
    }

    @Test
    void whatIsNotPositiveDefiniteIsRefusedUntilEnoughIsAdded() {
        // Given eigenvalues 3 and -1
        SymmetricMatrix matrix = new SymmetricMatrix(2);
        matrix.add(0, 0, 1);
        matrix.add(1, 0, 2);
        matrix.add(1, 1, 1);
        // Then
        assertTrue(matrix.cholesky(new double[2]).isEmpty());
        assertTrue(matrix.cholesky(new double[] {0.9, 0.9}).isEmpty());
        assertTrue(matrix.cholesky(new double[] {1.1, 1.1}).isPresent());
    }

    @Test
    void aSingularMatrixIsRefused() {
        SymmetricMatrix matrix = new SymmetricMatrix(2);
        matrix.add(0, 0, 1);
        matrix.add(0, 1, 1);
        matrix.add(1, 1, 1);
        assertTrue(matrix.cholesky(new double[2]).isEmpty());
    }

    @Test
    void aFormOfFewPlacesIsThatOfTheWholeVector() {
        SymmetricMatrix matrix = positive(new Random(63), 5);
        double[] x = {0, 2, 0, -1, 0};
        double[] product = matrix.times(x);
        assertEquals(2 * product[1] - product[3], matrix.form(new int[] {3, 1, 0}, new double[] {-1, 2, 9}, 2), 1e-12);
    }

    private static SymmetricMatrix positive(Random random, int size) {
        SymmetricMatrix matrix = new SymmetricMatrix(size);
        for (int k = 0; k <= size; k++) {
            double[] row = random.doubles(size, -1, 1).toArray();
            for (int i = 0; i < size; i++) {
                for (int j = i; j < size; j++) {
                    matrix.add(j, i, row[i] * row[j]);
                }
                matrix.add(i, i, 0.05);
            }
        }
        return matrix;
    }
}
