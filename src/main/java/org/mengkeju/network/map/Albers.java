package org.mengkeju.network.map;

import java.util.Collection;
import org.mengkeju.platform.region.Outline.Point;

/**
 * Albers' equal-area conic projection of a region, as maps of China use it: areas keep their proportions, so that a
 * coloured league does not look larger than it is. Standard parallels a sixth inside the northern and southern edge.
 */
final class Albers {
    private static final double INSIDE = 1.0 / 6;

    private final double meridian;
    private final double n;
    private final double c;

    private Albers(double meridian, double south, double north) {
        double phi1 = Math.toRadians(south + (north - south) * INSIDE);
        double phi2 = Math.toRadians(north - (north - south) * INSIDE);
        this.meridian = Math.toRadians(meridian);
        this.n = (Math.sin(phi1) + Math.sin(phi2)) / 2;
        this.c = Math.cos(phi1) * Math.cos(phi1) + 2 * n * Math.sin(phi1);
    }

    /** Fitted to these points, which lie in one hemisphere. */
    static Albers around(Collection<Point> points) {
        var longitudes = points.stream().mapToDouble(Point::longitude).summaryStatistics();
        var latitudes = points.stream().mapToDouble(Point::latitude).summaryStatistics();
        return new Albers((longitudes.getMin() + longitudes.getMax()) / 2, latitudes.getMin(), latitudes.getMax());
    }

    /** Eastward in earth radii. */
    double x(Point point) {
        return radius(point) * Math.sin(turn(point));
    }

    /** Southward in earth radii, as pictures count downwards. */
    double y(Point point) {
        return radius(point) * Math.cos(turn(point));
    }

    private double radius(Point point) {
        return Math.sqrt(c - 2 * n * Math.sin(Math.toRadians(point.latitude()))) / n;
    }

    private double turn(Point point) {
        return n * (Math.toRadians(point.longitude()) - meridian);
    }
}
