package org.mengkeju.platform.region;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/**
 * The outline of a league or city on the region's map.
 *
 * @param code of GB/T 2260
 * @param name as the map file writes it
 * @param rings closed lines around its parts; a hole is a ring inside another
 */
public record Outline(String code, String name, List<List<Point>> rings) {
    public Outline {
        rings = rings.stream().map(List::copyOf).toList();
    }

    /** A place on the earth in degrees, east and north positive. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Point(double longitude, double latitude) {
        public Point {
            if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
                throw new IllegalArgumentException(
                        "a point is [longitude, latitude] in degrees, not [" + longitude + ", " + latitude + "]");
            }
        }
    }
}
