package org.mengkeju.deal.proceeds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.proceeds.engine.Role;
import org.mengkeju.deal.proceeds.engine.Shares;
import org.mengkeju.deal.proceeds.engine.SharingWay;
import org.mengkeju.network.OrganisationId;

/**
 * What a version says: who gets what.
 *
 * @param reward of the net income, for the people, in percent
 * @param completers the people and how the reward is divided among them, in percent of it; main contributors first
 * @param institution the transfer institution, of the net income
 * @param broker who brought the two sides together, of the net income
 * @param note what else is agreed; may be empty
 */
public record SharingTerms(
        SharingWay way, BigDecimal reward, List<Completer> completers, Other institution, Other broker, String note) {
    /** Copies the list. */
    public SharingTerms {
        completers = List.copyOf(completers);
    }

    /**
     * A person.
     *
     * @param person the account, or null for somebody without one
     * @param consent when and how the person agreed, or null while it did not
     */
    public record Completer(
            UUID id,
            @Nullable UUID person,
            String name,
            Role role,
            BigDecimal percent,
            @Nullable Consent consent) {}

    /**
     * An agreement of a person.
     *
     * @param name who said so: the person, or who recorded the paper
     * @param evidence the paper, or empty where the person said so in the program
     */
    public record Consent(Instant at, String name, String evidence) {}

    /**
     * An organisation beside the unit.
     *
     * @param organisation its record, or null where it has none here
     * @param name empty where there is none
     */
    public record Other(@Nullable OrganisationId organisation, String name, BigDecimal percent) {
        public static final Other NOBODY = new Other(null, "", BigDecimal.ZERO);
    }

    /** The shares for the arithmetic. */
    public Shares shares(boolean stateFounded) {
        return new Shares(
                way,
                stateFounded,
                reward,
                completers.stream()
                        .map(one -> new Shares.Member(one.role(), one.percent()))
                        .toList(),
                institution.percent(),
                broker.percent());
    }

    /** Whether everybody agreed. */
    public boolean agreed() {
        return completers.stream().allMatch(one -> one.consent() != null);
    }
}
