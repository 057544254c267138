package org.mengkeju.indicator.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is hidden cannot be computed; each repetition draws another table, its number is the seed. */
class SmallGroupsTest {
    private static final double NOTHING = 1e-9;

    @Test
    void oneSmallGroupTakesTheNextSmallestWithIt() {
        assertThat(SmallGroups.hidden(30, 3, 12, 7)).isEqualTo(bits(1, 3));
    }

    @Test
    void twoSmallGroupsThatSayTogetherHowFewTheyAreTakeAThird() {
        assertThat(SmallGroups.hidden(30, 1, 1, 9)).isEqualTo(bits(1, 2, 3));
        assertThat(SmallGroups.hidden(30, 3, 4, 9)).isEqualTo(bits(1, 2));
    }

    @Test
    void whereNothingIsSmallNothingIsHidden() {
        assertThat(SmallGroups.hidden(30, 5, 0, 9)).isEqualTo(bits());
    }

    @RepeatedTest(500)
    void noHiddenGroupCanBeComputedFromTheTotalAndWhatIsShown(RepetitionInfo drawn) {
        var random = new Random(drawn.getCurrentRepetition());
        int[] cases = random.ints(2 + random.nextInt(12), 0, 15).toArray();
        BitSet hidden = SmallGroups.hidden(cases);
        int difference = Arrays.stream(cases).sum()
                - IntStream.range(0, cases.length)
                        .filter(at -> !hidden.get(at))
                        .map(at -> cases[at])
                        .sum();
        for (int at = 0; at < cases.length; at++) {
            assertThat(hidden.get(at) || cases[at] == 0 || cases[at] >= SmallGroups.LEAST)
                    .isTrue();
        }
        boolean everything = hidden.cardinality()
                == Arrays.stream(cases).filter(one -> one > 0).count();
        if (!everything && difference > 0) {
            assertThat(difference).isGreaterThanOrEqualTo(SmallGroups.LEAST);
            assertThat(hidden.stream().filter(at -> cases[at] > 0).count()).isGreaterThanOrEqualTo(2);
        }
    }

    /** Solves the sums a reader knows for the cells a reader does not know. */
    @RepeatedTest(500)
    void noSmallCellIsDeterminedByTheSumsOfItsTable(RepetitionInfo drawn) {
        var random = new Random(drawn.getCurrentRepetition());
        int groups = 2 + random.nextInt(6);
        int columns = 3 + random.nextInt(4);
        boolean restHidden = random.nextBoolean();
        int[][] cells = table(random, groups, columns);
        BitSet totalHidden = SmallGroups.hidden(cells[groups]);
        boolean[][] hidden = SmallCells.hidden(cells, restHidden, totalHidden);
        for (int row = 0; row < groups; row++) {
            for (int column = 0; column < columns; column++) {
                if (SmallGroups.isSmall(cells[row][column])) {
                    assertThat(hidden[row][column]).isTrue();
                    assertThat(isDetermined(hidden, row, column))
                            .as("seed %d: %s", drawn.getCurrentRepetition(), Arrays.deepToString(cells))
                            .isFalse();
                }
            }
        }
    }

    private static int[][] table(Random random, int groups, int columns) {
        int[][] cells = new int[groups + 1][columns];
        int most = 3 + random.nextInt(30);
        for (int row = 0; row < groups; row++) {
            for (int column = 0; column < columns; column++) {
                cells[row][column] = random.nextInt(3) == 0 ? 0 : random.nextInt(most);
            }
            int sum = Arrays.stream(cells[row]).sum();
            cells[row][0] += Math.max(0, SmallGroups.LEAST - sum);
            for (int column = 0; column < columns; column++) {
                cells[groups][column] += cells[row][column];
            }
        }
        return cells;
    }

    /** Whether the hidden cell has the same value in every solution: its unit vector lies in the row space of the sums. */
    private static boolean isDetermined(boolean[][] hidden, int row, int column) {
        int rows = hidden.length;
        int columns = hidden[0].length;
        int[][] number = new int[rows][columns];
        int unknown = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                number[r][c] = hidden[r][c] ? unknown++ : -1;
            }
        }
        double[][] sums = new double[rows + columns + 1][unknown];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (hidden[r][c]) {
                    sums[r][number[r][c]] = 1;
                    sums[rows + c][number[r][c]] = r == rows - 1 ? -1 : 1;
                }
            }
        }
        int without = rank(Arrays.copyOf(sums, rows + columns));
        sums[rows + columns][number[row][column]] = 1;
        return rank(sums) == without;
    }

    private static int rank(double[][] given) {
        double[][] matrix = Arrays.stream(given).map(double[]::clone).toArray(double[][]::new);
        int rank = 0;
        for (int column = 0; column < matrix[0].length && rank < matrix.length; column++) {
            int pivot = rank;
            while (pivot < matrix.length && Math.abs(matrix[pivot][column]) < NOTHING) {
                pivot++;
            }
            if (pivot < matrix.length) {
                double[] line = matrix[pivot];
                matrix[pivot] = matrix[rank];
                matrix[rank] = line;
                eliminate(matrix, rank, column);
                rank++;
            }
        }
        return rank;
    }

    private static void eliminate(double[][] matrix, int pivot, int column) {
        for (int row = pivot + 1; row < matrix.length; row++) {
            double times = matrix[row][column] / matrix[pivot][column];
            for (int c = column; c < matrix[0].length; c++) {
                matrix[row][c] -= times * matrix[pivot][c];
            }
        }
    }

    private static BitSet bits(int... set) {
        var bits = new BitSet();
        Arrays.stream(set).forEach(bits::set);
        return bits;
    }
}
