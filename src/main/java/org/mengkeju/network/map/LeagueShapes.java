package org.mengkeju.network.map;

import java.util.ArrayList;
import java.util.List;
import org.mengkeju.platform.region.Outline;
import org.mengkeju.platform.region.Outline.Point;

/**
 * The outlines of the leagues as SVG paths, {@link #WIDTH} units wide.
 *
 * @param height of the drawing in the same units
 */
public record LeagueShapes(int height, List<Shape> shapes) {
    static final int WIDTH = 900;
    private static final int MARGIN = 4;

    /** A league: its path, and where its name may stand. */
    public record Shape(String code, String name, String path, int x, int y) {}

    static LeagueShapes of(List<Outline> outlines) {
        List<Point> all = outlines.stream()
                .flatMap(outline -> outline.rings().stream())
                .flatMap(List::stream)
                .toList();
        if (all.isEmpty()) {
            return new LeagueShapes(0, List.of());
        }
        Albers albers = Albers.around(all);
        var across = all.stream().mapToDouble(albers::x).summaryStatistics();
        var down = all.stream().mapToDouble(albers::y).summaryStatistics();
        double scale = (WIDTH - 2 * MARGIN) / (across.getMax() - across.getMin());
        var paper = new Paper(albers, across.getMin(), down.getMin(), scale);
        int height = (int) Math.ceil((down.getMax() - down.getMin()) * scale) + 2 * MARGIN;
        return new LeagueShapes(height, outlines.stream().map(paper::shape).toList());
    }

    /** Points on a grid of whole units: a border shared by two leagues falls on the same points from both sides. */
    private record Paper(Albers albers, double west, double north, double scale) {
        Shape shape(Outline outline) {
            List<List<int[]>> rings = outline.rings().stream().map(this::drawn).toList();
            var path = new StringBuilder();
            rings.forEach(ring -> append(path, ring));
            int[] middle = middle(largest(rings));
            return new Shape(outline.code(), outline.name(), path.toString(), middle[0], middle[1]);
        }

        private List<int[]> drawn(List<Point> ring) {
            List<int[]> drawn = new ArrayList<>();
            for (Point point : ring) {
                int x = MARGIN + (int) Math.round((albers.x(point) - west) * scale);
                int y = MARGIN + (int) Math.round((albers.y(point) - north) * scale);
                if (drawn.isEmpty() || drawn.getLast()[0] != x || drawn.getLast()[1] != y) {
                    drawn.add(new int[] {x, y});
                }
            }
            return drawn;
        }
    }

    private static void append(StringBuilder path, List<int[]> ring) {
        int[] at = ring.getFirst();
        path.append('M').append(at[0]).append(' ').append(at[1]).append('l');
        for (int[] next : ring.subList(1, ring.size())) {
            path.append(next[0] - at[0]).append(' ').append(next[1] - at[1]).append(' ');
            at = next;
        }
        path.setCharAt(path.length() - 1, 'z');
    }

    private static List<int[]> largest(List<List<int[]>> rings) {
        List<int[]> largest = rings.getFirst();
        for (List<int[]> ring : rings) {
            largest = Math.abs(doubleArea(ring)) > Math.abs(doubleArea(largest)) ? ring : largest;
        }
        return largest;
    }

    private static long doubleArea(List<int[]> ring) {
        long sum = 0;
        for (int i = 1; i < ring.size(); i++) {
            sum += cross(ring.get(i - 1), ring.get(i));
        }
        return sum;
    }

    /** The centre of gravity; of a ring without area its first point. */
    private static int[] middle(List<int[]> ring) {
        long area = doubleArea(ring);
        if (area == 0) {
            return ring.getFirst();
        }
        double x = 0;
        double y = 0;
        for (int i = 1; i < ring.size(); i++) {
            int[] a = ring.get(i - 1);
            int[] b = ring.get(i);
            x += (a[0] + b[0]) * (double) cross(a, b);
            y += (a[1] + b[1]) * (double) cross(a, b);
        }
        return new int[] {(int) Math.round(x / (3.0 * area)), (int) Math.round(y / (3.0 * area))};
    }

    private static long cross(int[] a, int[] b) {
        return (long) a[0] * b[1] - (long) b[0] * a[1];
    }
}
