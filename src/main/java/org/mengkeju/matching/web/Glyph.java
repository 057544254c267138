package org.mengkeju.matching.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mengkeju.matching.Reason;

/**
 * The toono: six wedges, one a reason, clockwise from twelve; the longer the stronger. Drawn in a box of 72.
 *
 * @param wedges shapes with their class; a reason nothing is known about has none
 */
record Glyph(List<Wedge> wedges) {
    private static final double CENTRE = 36;
    private static final double EYE = 7;
    private static final double REACH = 27;
    private static final int HIGH = 70;
    private static final int MIDDLE = 45;

    /** A wedge as SVG path; {@code mid} and {@code low} are weaker ones. */
    record Wedge(String path, String style) {}

    static Glyph of(List<Reason> reasons) {
        List<Wedge> wedges = new ArrayList<>();
        for (int k = 0; k < reasons.size(); k++) {
            Double value = reasons.get(k).weight().value();
            if (value != null) {
                wedges.add(new Wedge(path(k, reasons.size(), value), style(value)));
            }
        }
        return new Glyph(wedges);
    }

    private static String style(double value) {
        if (value >= HIGH) {
            return "w";
        }
        return value >= MIDDLE ? "w mid" : "w low";
    }

    private static String path(int k, int of, double value) {
        double from = 2 * Math.PI * k / of;
        double to = 2 * Math.PI * (k + 1) / of;
        double outer = EYE + REACH * value / 100;
        return String.format(
                Locale.ROOT,
                "M%.1f %.1fL%.1f %.1fA%.1f %.1f 0 0 1 %.1f %.1fL%.1f %.1fA%.0f %.0f 0 0 0 %.1f %.1fZ",
                x(from, EYE),
                y(from, EYE),
                x(from, outer),
                y(from, outer),
                outer,
                outer,
                x(to, outer),
                y(to, outer),
                x(to, EYE),
                y(to, EYE),
                EYE,
                EYE,
                x(from, EYE),
                y(from, EYE));
    }

    private static double x(double angle, double radius) {
        return CENTRE + radius * Math.sin(angle);
    }

    private static double y(double angle, double radius) {
        return CENTRE - radius * Math.cos(angle);
    }
}
