package org.mengkeju.deal.proceeds.engine;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who gets how much, in percent.
 *
 * @param stateFounded whether the unit is a state-founded institute or university: what those set or agree must
 * not lie below
 *     the floors (art. 45); an enterprise agrees freely
 * @param reward of the base (net income, valuation, profit), for the people
 * @param members how the reward is divided; their shares sum to 100
 * @param institution of the base, for the transfer institution
 * @param broker of the base, for the broker
 */
public record Shares(
        SharingWay way,
        boolean stateFounded,
        BigDecimal reward,
        List<Member> members,
        BigDecimal institution,
        BigDecimal broker) {
    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** One person's share of the reward. */
    public record Member(Role role, BigDecimal percent) {}

    /** Copies the list. */
    public Shares {
        members = List.copyOf(members);
    }

    /** What is left for the unit, of the base. */
    public BigDecimal unit() {
        return WHOLE.subtract(reward).subtract(institution).subtract(broker);
    }

    /** What those in a role get together, of the reward. */
    public BigDecimal of(Role role) {
        return members.stream()
                .filter(member -> member.role() == role)
                .map(Member::percent)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What keeps the shares from being shares at all, as a word; null where they are sound. */
    public @Nullable Unsound unsound() {
        if (members.isEmpty()) {
            return Unsound.NOBODY;
        }
        boolean negative = members.stream().anyMatch(one -> one.percent().signum() <= 0)
                || reward.signum() < 0
                || institution.signum() < 0
                || broker.signum() < 0;
        if (negative) {
            return Unsound.NOT_POSITIVE;
        }
        BigDecimal sum = members.stream().map(Member::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0) {
            return Unsound.NOT_A_HUNDRED;
        }
        return unit().signum() < 0 ? Unsound.MORE_THAN_ALL : null;
    }

    /** How shares may fail to be shares. */
    public enum Unsound {
        NOBODY,
        NOT_POSITIVE,
        /** The members' shares do not sum to 100. */
        NOT_A_HUNDRED,
        /** Reward, institution and broker take more than there is. */
        MORE_THAN_ALL
    }
}
