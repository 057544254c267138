package org.mengkeju.network.map;

import java.util.ArrayList;
import java.util.List;

/** Puts names on a map so that none covers another: each at its place or, where that is taken, a little beside it. */
final class MapLabels {
    private static final int LINE = 30;
    private static final int HAN = 28;
    private static final int LATIN = 15;
    private static final int[][] STEPS = {
        {0, 0}, {0, LINE / 2}, {0, -LINE / 2}, {0, LINE}, {0, -LINE}, {-45, 0}, {45, 0}, {-70, 12}, {70, 12}
    };

    private final List<Box> taken = new ArrayList<>();

    private record Box(int left, int top, int right, int bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** A place for the middle of a name. */
    record Place(int x, int y) {}

    /** Where a name that belongs here may stand; its own place where no free one is near. */
    Place put(String name, int x, int y) {
        int half = name.codePoints().map(c -> c < 0x2E80 ? LATIN : HAN).sum() / 2;
        for (int[] step : STEPS) {
            Box box = box(x + step[0], y + step[1], half);
            if (taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                return new Place(x + step[0], y + step[1]);
            }
        }
        taken.add(box(x, y, half));
        return new Place(x, y);
    }

    private static Box box(int x, int y, int half) {
        return new Box(x - half, y - LINE + 6, x + half, y + 6);
    }
}
