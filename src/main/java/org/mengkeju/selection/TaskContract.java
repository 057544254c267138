package org.mengkeju.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;

/**
 * What was signed: the task contract with its commitment (任务书、军令状), all that delivering it needs.
 *
 * @param id key of the contract
 * @param edition of the programme, "id@version", whose rules hold to the end
 * @param programme what the programme is called, in Chinese
 * @param poster who set the task, or null where the department did
 * @param taker who leads the work
 * @param leader account of the person who answers for it
 * @param chiefEngineer 总师 or chief scientist, or null where there is none
 * @param funding by source; what is public is released by milestones
 * @param milestones in the order of their days
 * @param payments shares of the public money, 100 in all
 * @param race whether several teams work at the same task; they share the call
 */
public record TaskContract(
        UUID id,
        CallId call,
        ApplicationId application,
        String edition,
        String programme,
        String title,
        @Nullable OrganisationId poster,
        OrganisationId taker,
        List<OrganisationId> partners,
        UUID leader,
        @Nullable UUID chiefEngineer,
        LocalDate from,
        LocalDate to,
        List<Funding> funding,
        List<Milestone> milestones,
        List<Payment> payments,
        List<LinkRef> links,
        boolean race,
        boolean demo) {

    /** Where money comes from. */
    public enum Source {
        NATIONAL,
        REGIONAL,
        LEAGUE,
        OWN;

        /** Whether it is public money, which only a decision releases. */
        public boolean isPublic() {
            return this != OWN;
        }
    }

    /** How much from where. */
    public record Funding(Source source, Money amount) {}

    /**
     * What must be there by when, and how it is tested.
     *
     * @param number from 1
     * @param gate whether the teams of a race are compared here
     * @param cutOne whether the lowest team of a race leaves here, though it passed
     */
    public record Milestone(
            int number,
            String title,
            LocalDate due,
            List<Indicator> indicators,
            String test,
            boolean gate,
            boolean cutOne) {
        public Milestone {
            indicators = List.copyOf(indicators);
        }
    }

    /** What is measured, for example 初始效率, with the figure to be reached, as in the application. */
    public record Indicator(String name, String target) {}

    /**
     * A share of the public money.
     *
     * @param percent of the public money
     * @param milestone whose passing releases it, 0 for the signing, or null for acceptance
     */
    public record Payment(int percent, @Nullable Integer milestone) {}

    public TaskContract {
        partners = List.copyOf(partners);
        funding = List.copyOf(funding);
        milestones = List.copyOf(milestones);
        payments = List.copyOf(payments);
        links = List.copyOf(links);
        if (payments.stream().mapToInt(Payment::percent).sum() != 100) {
            throw new IllegalArgumentException("payments are 100 percent in all");
        }
    }
}
