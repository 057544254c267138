package org.mengkeju.portal.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mengkeju.chain.Chain;
import org.mengkeju.chain.Link;
import org.mengkeju.chain.LinkRef;

/**
 * A chain drawn as columns of links with wires between them, as SVG that prints and reads aloud.
 *
 * @param nodes links with their place
 * @param wires curves from a link to the one it feeds
 * @param width of the drawing
 * @param height of the drawing
 */
record ChainPicture(List<Node> nodes, List<Wire> wires, int width, int height) {
    private static final int NODE_WIDTH = 230;
    private static final int NODE_HEIGHT = 76;
    private static final int COLUMN = 440;
    private static final int ROW = 92;
    private static final int TOP = 34;

    /** How well a link is covered. */
    enum Cover {
        /** Something mature is there. */
        OK,
        /** Something is there, but nothing mature. */
        THIN,
        /** Needs, and nothing that could answer them. */
        GAP,
        /** Neither. */
        EMPTY
    }

    /**
     * What the catalogue holds on a link.
     *
     * @param needs published needs
     * @param achievements published achievements
     * @param readiness highest readiness among them, 0 where there is none
     */
    record Holdings(int needs, int achievements, int platforms, int experts, int readiness) {
        static final Holdings NONE = new Holdings(0, 0, 0, 0, 0);
        private static final int MATURE = 7;

        Cover cover() {
            if (achievements == 0) {
                return needs > 0 ? Cover.GAP : Cover.EMPTY;
            }
            return readiness >= MATURE ? Cover.OK : Cover.THIN;
        }
    }

    /** A link in its place. */
    record Node(Link link, LinkRef ref, Holdings holdings, int x, int y) {
        public String style() {
            return holdings.cover().name().toLowerCase(Locale.ROOT);
        }
    }

    /** A curve. */
    record Wire(String path, boolean weak) {}

    static ChainPicture of(Chain chain, Map<LinkRef, Holdings> holdings) {
        List<Node> nodes = new ArrayList<>();
        Map<String, Node> byKey = new HashMap<>();
        int deepest = 0;
        int column = 0;
        for (Link.Stage stage : Link.Stage.values()) {
            int row = 0;
            for (Link link : chain.links()) {
                if (link.stage() == stage) {
                    var ref = new LinkRef(chain.key(), link.key());
                    var held = holdings.getOrDefault(ref, Holdings.NONE);
                    var node = new Node(link, ref, held, column * COLUMN, TOP + row * ROW);
                    nodes.add(node);
                    byKey.put(link.key(), node);
                    row++;
                }
            }
            deepest = Math.max(deepest, row);
            column++;
        }
        int width = 2 * COLUMN + NODE_WIDTH;
        return new ChainPicture(nodes, wires(chain, byKey), width, TOP + deepest * ROW);
    }

    private static List<Wire> wires(Chain chain, Map<String, Node> byKey) {
        List<Wire> wires = new ArrayList<>();
        for (Link link : chain.links()) {
            for (String next : link.next()) {
                Node from = byKey.get(link.key());
                Node to = byKey.get(next);
                if (from != null && to != null && from.x() <= to.x()) {
                    boolean weak = from.holdings().cover() == Cover.GAP
                            || to.holdings().cover() == Cover.GAP;
                    wires.add(new Wire(curve(from, to), weak));
                }
            }
        }
        return wires;
    }

    /** From right edge to left edge; within one column an arc on its right. */
    private static String curve(Node from, Node to) {
        int x1 = from.x() + NODE_WIDTH;
        int y1 = from.y() + NODE_HEIGHT / 2;
        int y2 = to.y() + NODE_HEIGHT / 2;
        if (from.x() == to.x()) {
            int bulge = x1 + Math.min(90, 24 + Math.abs(y2 - y1) / 8);
            return "M%d %dC%d %d %d %d %d %d".formatted(x1, y1 + 8, bulge, y1 + 8, bulge, y2 - 8, x1, y2 - 8);
        }
        int middle = (x1 + to.x()) / 2;
        return "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, middle, y1, middle, y2, to.x(), y2);
    }
}
