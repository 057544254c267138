package org.mengkeju.selection.conflict;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whether a bidder is the poster of a challenge or connected with it (rules/open-challenge.md, guard 1): the same legal person, a
 * controlling share of one in the other or of a third in both, the same legal representative.
 *
 * @param controlling share in percent above which somebody controls a firm; an editable default
 */
public record PosterConnection(BigDecimal controlling) {
    /** More than half. */
    public static final PosterConnection DEFAULT = new PosterConnection(BigDecimal.valueOf(50));

    /**
     * What a register says of a firm.
     *
     * @param organisation key
     * @param holders share in percent by key of the holder, a person or an organisation
     * @param representative key of the legal representative, or null where it is not known
     */
    public record Firm(
            String organisation,
            Map<String, BigDecimal> holders,
            @Nullable String representative) {
        /** Copies the holders. */
        public Firm {
            holders = Map.copyOf(holders);
        }
    }

    /** How they are connected. */
    public enum Kind {
        SAME_LEGAL_PERSON,
        CONTROLLING_SHARE,
        COMMON_CONTROLLER,
        SAME_REPRESENTATIVE
    }

    /** A connection with the key that shows it. */
    public record Connection(Kind kind, String evidence) {}

    /**
     * The first connection there is, in the order of kinds.
     *
     * @param standing the organisation a key stands for today
     */
    public Optional<Connection> between(Firm poster, Firm bidder, UnaryOperator<String> standing) {
        String one = standing.apply(poster.organisation());
        String other = standing.apply(bidder.organisation());
        if (one.equals(other)) {
            return Optional.of(new Connection(Kind.SAME_LEGAL_PERSON, one));
        }
        TreeSet<String> ofPoster = controllers(poster, standing);
        TreeSet<String> ofBidder = controllers(bidder, standing);
        if (ofPoster.contains(other) || ofBidder.contains(one)) {
            return Optional.of(new Connection(Kind.CONTROLLING_SHARE, ofPoster.contains(other) ? other : one));
        }
        ofPoster.retainAll(ofBidder);
        if (!ofPoster.isEmpty()) {
            return Optional.of(new Connection(Kind.COMMON_CONTROLLER, ofPoster.first()));
        }
        String representative = poster.representative();
        return representative != null && representative.equals(bidder.representative())
                ? Optional.of(new Connection(Kind.SAME_REPRESENTATIVE, representative))
                : Optional.empty();
    }

    private TreeSet<String> controllers(Firm firm, UnaryOperator<String> standing) {
        var controllers = new TreeSet<String>();
        firm.holders().forEach((holder, share) -> {
            if (share.compareTo(controlling) > 0) {
                controllers.add(standing.apply(holder));
            }
        });
        return controllers;
    }
}
