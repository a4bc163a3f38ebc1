package dev.rehearsal.scoring.fair;

import java.util.ArrayList;
import java.util.List;

/** Shifts of abilities, severities and difficulties that cancel in every rating, by elimination. */
final class NullSpace {

    private static final double ZERO = 1e-9;

    private NullSpace() {}

    /** A basis of them; candidates first, then interviewers, then criteria. */
    static double[][] of(FairRatings ratings) {
        int people = ratings.candidates().size() + ratings.interviewers().size();
        int size = people + ratings.criteria().size();
        List<double[]> rows = new ArrayList<>();
        List<Integer> pivots = new ArrayList<>();
        for (int i = 0; i < ratings.size(); i++) {
            double[] row = new double[size];
            row[ratings.candidate(i)] = 1;
            row[ratings.candidates().size() + ratings.interviewer(i)] = -1;
            row[people + ratings.criterion(i)] = -1;
            eliminate(rows, pivots, row);
        }
        List<double[]> basis = new ArrayList<>();
        for (int free = 0; free < size; free++) {
            if (!pivots.contains(free)) {
                double[] shift = new double[size];
                shift[free] = 1;
                for (int k = 0; k < rows.size(); k++) {
                    shift[pivots.get(k)] = -rows.get(k)[free];
                }
                basis.add(shift);
            }
        }
        return basis.toArray(double[][]::new);
    }

    private static void eliminate(List<double[]> rows, List<Integer> pivots, double[] row) {
        for (int k = 0; k < rows.size(); k++) {
            subtract(row, row[pivots.get(k)], rows.get(k));
        }
        int pivot = 0;
        while (pivot < row.length && Math.abs(row[pivot]) < ZERO) {
            pivot++;
        }
        if (pivot == row.length) {
            return;
        }
        double whole = row[pivot];
        for (int j = 0; j < row.length; j++) {
            row[j] /= whole;
        }
        for (double[] earlier : rows) {
            subtract(earlier, earlier[pivot], row);
        }
        rows.add(row);
        pivots.add(pivot);
    }

    private static void subtract(double[] row, double share, double[] other) {
        for (int j = 0; j < row.length; j++) {
            row[j] -= share * other[j];
        }
    }
}
