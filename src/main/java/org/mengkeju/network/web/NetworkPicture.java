package org.mengkeju.network.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mengkeju.network.Centre;
import org.mengkeju.network.Centres;

/**
 * The network as a wheel: the head office in the middle, a ring of branch centres and enclaves, partners around.
 *
 * @param spokes from the head office to each centre
 * @param centres on the inner ring
 * @param partners on the outer ring
 */
record NetworkPicture(List<Spoke> spokes, List<Circle> centres, List<Dot> partners) {
    private static final double HUB = 60;
    private static final double RING = 190;
    private static final double RIM = 296;

    /** A line; {@code outside} leads out of the region. */
    record Spoke(String x1, String y1, String x2, String y2, boolean outside) {}

    /** A centre where it stands. */
    record Circle(String at, String code, String label, String name, boolean outside, boolean small) {}

    /** A partner and the line that ties it to its centre. */
    record Dot(String x, String y, String fromX, String fromY) {}

    /**
     * @param endings what is left out of names to make them short enough for the picture
     */
    static NetworkPicture of(Centres centres, List<String> endings, Locale locale) {
        List<Centre> ring = centres.below(centres.head().code());
        List<Spoke> spokes = new ArrayList<>();
        List<Circle> circles = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            double angle = angle(i, ring.size());
            boolean outside = ring.get(i).kind() == Centre.Kind.ENCLAVE;
            spokes.add(new Spoke(x(HUB, angle), y(HUB, angle), x(RING, angle), y(RING, angle), outside));
            circles.add(circle(ring.get(i), endings, angle, outside, locale));
        }
        return new NetworkPicture(spokes, circles, dots(centres, ring));
    }

    private static Circle circle(Centre centre, List<String> endings, double angle, boolean outside, Locale locale) {
        String name = centre.name().in(locale);
        String label = name;
        for (String ending : endings) {
            label = label.endsWith(ending) ? label.substring(0, label.length() - ending.length()) : label;
        }
        label = label.strip();
        String at = "translate(" + x(RING, angle) + " " + y(RING, angle) + ")";
        return new Circle(at, centre.code(), label, name, outside, label.length() > 3);
    }

    /** Partners in the order of their centres, evenly on the rim, so that their lines do not cross. */
    private static List<Dot> dots(Centres centres, List<Centre> ring) {
        record Tie(Centre partner, double from) {}
        List<Tie> ties = IntStream.range(0, ring.size())
                .boxed()
                .flatMap(i -> centres.below(ring.get(i).code()).stream()
                        .map(partner -> new Tie(partner, angle(i, ring.size()))))
                .toList();
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < ties.size(); i++) {
            double angle = angle(i, ties.size());
            double from = ties.get(i).from();
            dots.add(new Dot(x(RIM, angle), y(RIM, angle), x(RING, from), y(RING, from)));
        }
        return dots;
    }

    private static double angle(int i, int n) {
        return 2 * Math.PI * i / n;
    }

    private static String x(double radius, double angle) {
        return number(radius * Math.sin(angle));
    }

    private static String y(double radius, double angle) {
        return number(-radius * Math.cos(angle));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
