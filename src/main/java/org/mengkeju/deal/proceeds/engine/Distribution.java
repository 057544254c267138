package org.mengkeju.deal.proceeds.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.mengkeju.ledger.Apportionment;

/**
 * A sum divided to the fen. The parts always sum to it.
 *
 * <p>The reward is the exact share rounded <em>up</em> to the fen, so that no floor is undercut by a part of
 * one; within the
 * reward, and within what is left, parts are found by largest remainder (docs/decisions/0018-proceeds.md).
 *
 * @param members parts of the people, in the order of the shares
 */
public record Distribution(long sum, long reward, List<Long> members, long institution, long broker, long unit) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Copies the list. */
    public Distribution {
        members = List.copyOf(members);
    }

    /** Divides a sum, in fen, not negative. */
    public static Distribution of(long sum, Shares shares) {
        long reward = roundedUp(sum, shares.reward());
        long[] members = Apportionment.split(
                reward, shares.members().stream().map(Shares.Member::percent).toList());
        List<BigDecimal> rest = List.of(shares.institution(), shares.broker(), shares.unit());
        boolean restIsShared = rest.stream().anyMatch(share -> share.signum() > 0);
        long[] others = restIsShared ? Apportionment.split(sum - reward, rest) : new long[] {0, 0, sum - reward};
        return new Distribution(sum, reward, Arrays.stream(members).boxed().toList(), others[0], others[1], others[2]);
    }

    /** A percentage of a sum, rounded up to the fen and never more than the sum. */
    static long roundedUp(long sum, BigDecimal percent) {
        BigDecimal exact = BigDecimal.valueOf(sum).multiply(percent).divide(HUNDRED);
        return Math.min(sum, exact.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    /** What those in a role get together. */
    public long of(Role role, Shares shares) {
        long sumOfRole = 0;
        for (int i = 0; i < members.size(); i++) {
            if (shares.members().get(i).role() == role) {
                sumOfRole += members.get(i);
            }
        }
        return sumOfRole;
    }
}
