package org.mengkeju.indicator.quality;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hides cells of fewer than {@value SmallGroups#LEAST} cases in a table whose row sums are known, and as many others that none
 * of them can be computed. The rows are the groups shown, the sum of the groups hidden (if any), and last the total, which
 * is the sum of all other rows and of which it is given what is hidden. In every row of a group, and in every column whose
 * total is shown, what is hidden is two cells or more with {@value SmallGroups#LEAST} cases or more together; and no small
 * cell is a bridge of the graph whose nodes are rows and columns and whose edges are hidden cells, which is when exactly one
 * value would satisfy the sums.
 */
final class SmallCells {
    private final int[][] cells;
    private final boolean[][] hidden;
    private final boolean lastGroupIsHidden;
    private final int rows;
    private final int columns;

    private SmallCells(int[][] cells, boolean lastGroupIsHidden, BitSet totalHidden) {
        this.cells = cells;
        this.lastGroupIsHidden = lastGroupIsHidden;
        this.rows = cells.length;
        this.columns = cells[0].length;
        this.hidden = new boolean[rows][columns];
        totalHidden.stream().forEach(column -> hidden[rows - 1][column] = true);
    }

    private record Cell(int row, int column) {}

    /**
     * The cells to hide.
     *
     * @param cells at least two rows, the last one the total; equally many columns
     * @param lastGroupIsHidden whether the row before the total stands for groups that are not shown at all
     * @param totalHidden columns whose total is not shown
     */
    static boolean[][] hidden(int[][] cells, boolean lastGroupIsHidden, BitSet totalHidden) {
        var table = new SmallCells(cells, lastGroupIsHidden, totalHidden);
        table.hideSmall();
        while (table.hideAnother()) {
            // until nothing hidden can be computed
        }
        return table.hidden;
    }

    private void hideSmall() {
        for (int row = 0; row < rows - 1; row++) {
            for (int column = 0; column < columns; column++) {
                hidden[row][column] = SmallGroups.isSmall(cells[row][column]);
            }
        }
        if (lastGroupIsHidden) {
            Arrays.fill(hidden[rows - 2], true);
        }
    }

    /** Hides one cell more where one is still needed. */
    private boolean hideAnother() {
        for (int row = 0; row < rows - 1; row++) {
            if (isTelling(inRow(row).toList()) && hide(inRow(row))) {
                return true;
            }
        }
        for (int column = 0; column < columns; column++) {
            boolean totalShown = !hidden[rows - 1][column];
            if (totalShown && isTelling(ofGroups(column).toList()) && hide(ofGroups(column))) {
                return true;
            }
        }
        return smallCells().filter(this::isBridge).anyMatch(cell -> hide(ofGroups(cell.column())) || hide(ofGroups()));
    }

    private boolean isTelling(List<Cell> line) {
        boolean small = line.stream().anyMatch(this::isSmallAndHidden);
        int sum = line.stream()
                .filter(this::isHidden)
                .mapToInt(cell -> cells[cell.row()][cell.column()])
                .sum();
        long withCases = line.stream()
                .filter(this::isHidden)
                .filter(cell -> cells[cell.row()][cell.column()] > 0)
                .count();
        return small && (sum < SmallGroups.LEAST || withCases < 2);
    }

    /** Hides the smallest cell with cases that is still shown, or one without where there is no other. */
    private boolean hide(Stream<Cell> line) {
        Optional<Cell> smallest = line.filter(cell -> !isHidden(cell))
                .min(Comparator.comparing((Cell cell) -> cells[cell.row()][cell.column()] == 0)
                        .thenComparingInt(cell -> cells[cell.row()][cell.column()]));
        smallest.ifPresent(cell -> hidden[cell.row()][cell.column()] = true);
        return smallest.isPresent();
    }

    /** Whether its row and its column are joined by no other way than by this cell. */
    private boolean isBridge(Cell cell) {
        boolean[] rowReached = new boolean[rows];
        boolean[] columnReached = new boolean[columns];
        rowReached[cell.row()] = true;
        boolean more = true;
        while (more) {
            more = false;
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    boolean edge = hidden[row][column] && !cell.equals(new Cell(row, column));
                    if (edge && rowReached[row] != columnReached[column]) {
                        rowReached[row] = true;
                        columnReached[column] = true;
                        more = true;
                    }
                }
            }
        }
        return !columnReached[cell.column()];
    }

    private boolean isHidden(Cell cell) {
        return hidden[cell.row()][cell.column()];
    }

    private boolean isSmallAndHidden(Cell cell) {
        return isHidden(cell) && SmallGroups.isSmall(cells[cell.row()][cell.column()]);
    }

    private Stream<Cell> smallCells() {
        return IntStream.range(0, rows).boxed().flatMap(this::inRow).filter(this::isSmallAndHidden);
    }

    private Stream<Cell> inRow(int row) {
        return IntStream.range(0, columns).mapToObj(column -> new Cell(row, column));
    }

    private Stream<Cell> ofGroups(int column) {
        return IntStream.range(0, rows - 1).mapToObj(row -> new Cell(row, column));
    }

    private Stream<Cell> ofGroups() {
        return IntStream.range(0, columns).boxed().flatMap(this::ofGroups);
    }
}
