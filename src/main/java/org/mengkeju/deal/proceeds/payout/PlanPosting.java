package org.mengkeju.deal.proceeds.payout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mengkeju.deal.proceeds.payout.Plan.Part;
import org.mengkeju.ledger.Account;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.AccountId;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.Posting;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;

/**
 * Posts a plan: from what the unit received under the deal to everybody's account of proceeds. What was taken
 * off for costs
 * goes to the unit, which bore them. The program records it; it moves no money.
 */
@Component
class PlanPosting {
    /** Purpose of the accounts of what somebody got of proceeds. */
    static final String PROCEEDS = "proceeds";

    private final Ledger ledger;
    private final RegionClock clock;

    PlanPosting(Ledger ledger, RegionClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Posts it, once for each attempt. */
    Transfer post(Plan plan, Actor by) {
        Owner unit = organisation(plan.payment().unit().value());
        AccountId income = ledger.open(
                        Book.MONEY,
                        unit,
                        Claims.INCOME,
                        "deal:" + plan.payment().deal(),
                        Account.NO_OVERDRAFT)
                .id();
        Map<AccountId, Long> gains = new LinkedHashMap<>();
        plan.parts().forEach(part -> add(gains, owner(plan, part), part.amount().fen()));
        add(gains, unit, plan.deducted().fen());
        List<Leg> legs = new ArrayList<>();
        legs.add(new Leg(income, -plan.payment().amount().fen()));
        gains.forEach((account, fen) -> legs.add(new Leg(account, fen)));
        return ledger.post(new Posting(
                Book.MONEY,
                key(plan),
                PROCEEDS,
                "agreement:" + plan.agreement() + " v" + plan.version(),
                clock.today(),
                legs,
                by));
    }

    private static String key(Plan plan) {
        return "proceeds:" + plan.id() + ":" + plan.attempt();
    }

    private void add(Map<AccountId, Long> gains, Owner owner, long fen) {
        if (fen > 0) {
            AccountId account =
                    ledger.open(Book.MONEY, owner, PROCEEDS, "", null).id();
            gains.merge(account, fen, Long::sum);
        }
    }

    /** Somebody without an account has one in the books all the same, under the agreement that names them. */
    private static Owner owner(Plan plan, Part part) {
        if (part.person() != null) {
            return new Owner(Owner.Kind.PERSON, part.person().toString());
        }
        return part.organisation() == null
                ? new Owner(Owner.Kind.OUTSIDE, "proceeds:" + plan.agreement() + ":" + part.name())
                : organisation(part.organisation().value());
    }

    private static Owner organisation(UUID key) {
        return new Owner(Owner.Kind.ORGANISATION, key.toString());
    }

    /** Takes back what was posted. */
    void reverse(Plan plan, String reason, Actor by) {
        ledger.reverse(
                Objects.requireNonNull(plan.transfer()),
                new Ledger.Step(key(plan) + ":back", "proceeds-back", reason, clock.today(), by));
    }
}
