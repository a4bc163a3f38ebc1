package dev.rehearsal.scoring.agreement;

import dev.rehearsal.scoring.agreement.Agreement.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Published tables, and ways to write down others. */
final class Tables {

    /** Quick, where the interval is not what a test is about. */
    static final Bootstrap FEW = new Bootstrap(100, 0.90, 1);

    /** Krippendorff 2011, section C: four observers, twelve units, gaps as 0. */
    static final int[][] KRIPPENDORFF = {
        {1, 1, 0, 1},
        {2, 2, 3, 2},
        {3, 3, 3, 3},
        {3, 3, 3, 3},
        {2, 2, 2, 2},
        {1, 2, 3, 4},
        {4, 4, 4, 4},
        {1, 1, 2, 1},
        {2, 2, 2, 2},
        {0, 5, 5, 5},
        {0, 0, 1, 1},
        {0, 3, 0, 0}
    };

    /** Shrout and Fleiss 1979, table 2: six targets, four judges. */
    static final int[][] SHROUT_FLEISS = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    /**
     * Two dermatologists, four levels, 88 patients: Stokes, Davis and Koch, Categorical Data Analysis Using the SAS System; SAS/STAT User's
     * Guide, "The FREQ Procedure", Getting Started, "Agreement Study".
     */
    static final int[][] SKIN_CONDITION = {{10, 4, 1, 0}, {5, 10, 12, 2}, {2, 4, 12, 5}, {0, 2, 6, 13}};

    private Tables() {}

    /** Units in rows, raters in columns, 0 for a gap. */
    static Judgements rows(int[][] rows) {
        return Judgements.of(judgements(rows));
    }

    static List<Judgement> judgements(int[][] rows) {
        List<Judgement> judgements = new ArrayList<>();
        for (int unit = 0; unit < rows.length; unit++) {
            for (int rater = 0; rater < rows[unit].length; rater++) {
                if (rows[unit][rater] > 0) {
                    judgements.add(Judgement.of("unit " + unit, rater(rater), rows[unit][rater]));
                }
            }
        }
        return judgements;
    }

    /** How often the first rater gives the level of the row and the second that of the column. */
    static int[][] crossed(int[][] table) {
        List<int[]> rows = new ArrayList<>();
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table.length; column++) {
                for (int time = 0; time < table[row][column]; time++) {
                    rows.add(new int[] {row + 1, column + 1});
                }
            }
        }
        return rows.toArray(int[][]::new);
    }

    /** Raters who see the same level through noise, with gaps. */
    static int[][] random(Random random, int units, int raters, double gaps) {
        int[][] rows = new int[units][raters];
        for (int[] row : rows) {
            int level = 1 + random.nextInt(4);
            for (int rater = 0; rater < raters; rater++) {
                int seen = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : level;
                row[rater] = random.nextDouble() < gaps ? 0 : seen;
            }
        }
        return rows;
    }

    static String rater(int number) {
        return "rater " + number;
    }

    static double value(Agreement agreement) {
        return measured(agreement).value();
    }

    static Measured measured(Agreement agreement) {
        return switch (agreement) {
            case Measured measured -> measured;
            case Agreement.Undefined undefined ->
                throw new AssertionError(undefined.reason().text());
        };
    }
}
