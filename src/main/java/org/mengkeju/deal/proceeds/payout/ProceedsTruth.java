package org.mengkeju.deal.proceeds.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.proceeds.AgreementVersion;
import org.mengkeju.deal.proceeds.Agreements;
import org.mengkeju.deal.proceeds.engine.Distribution;
import org.mengkeju.deal.proceeds.engine.NetIncome;
import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.verification.Truth;
import org.springframework.stereotype.Component;

/** Every division of a payment recomputed from the payment, the costs, the shares and the rules of its version. */
@Component
class ProceedsTruth implements Truth {
    private static final int PAGE = 500;

    private final PlanRows rows;
    private final Agreements agreements;
    private final Ledger ledger;

    ProceedsTruth(PlanRows rows, Agreements agreements, Ledger ledger) {
        this.rows = rows;
        this.agreements = agreements;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "deal: every payment is divided as its agreement and its rules say, and posted so";
    }

    @Override
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        UUID last = new UUID(0, 0);
        List<Plan> page = rows.after(last, PAGE);
        while (!page.isEmpty() && differences.size() < NAMED_MAX) {
            for (Plan plan : page) {
                String fault = plan.state() == PlanState.VOID ? null : fault(plan);
                if (fault != null) {
                    differences.add("plan " + plan.id() + ": " + fault);
                }
                last = plan.id();
            }
            page = rows.after(last, PAGE);
        }
        return differences;
    }

    private @Nullable String fault(Plan plan) {
        Agreements.Standing standing = agreements.find(plan.agreement()).orElseThrow();
        AgreementVersion version = standing.versions().get(plan.version() - 1);
        NetIncome net = NetIncome.of(
                plan.payment().amount().fen(),
                plan.costs().stream()
                        .map(line ->
                                new NetIncome.Cost(line.kind(), line.amount().fen()))
                        .toList(),
                version.rules());
        if (net.net() != plan.net().fen()) {
            return "net income is " + Money.ofFen(net.net()) + ", not " + plan.net();
        }
        Distribution parts = Distribution.of(
                net.net(), version.terms().shares(standing.agreement().stateFounded()));
        if (parts.reward() != plan.reward().fen() || !amounts(plan).equals(amounts(parts, plan))) {
            return "parts are " + amounts(parts, plan) + ", not " + amounts(plan);
        }
        return plan.state() == PlanState.POSTED ? posted(plan) : null;
    }

    private static List<Long> amounts(Plan plan) {
        return plan.parts().stream().map(part -> part.amount().fen()).toList();
    }

    private static List<Long> amounts(Distribution parts, Plan plan) {
        List<Long> amounts = new ArrayList<>(parts.members());
        for (Plan.Part part : plan.parts()) {
            switch (part.kind()) {
                case INSTITUTION -> amounts.add(parts.institution());
                case BROKER -> amounts.add(parts.broker());
                case UNIT -> amounts.add(parts.unit());
                case PERSON -> {} // are there already
            }
        }
        return amounts;
    }

    private @Nullable String posted(Plan plan) {
        Transfer transfer = ledger.find(Objects.requireNonNull(plan.transfer())).orElse(null);
        long out = transfer == null
                ? 0
                : transfer.posting().legs().stream()
                        .mapToLong(Leg::amount)
                        .filter(amount -> amount > 0)
                        .sum();
        return out == plan.payment().amount().fen() ? null : "the books say " + Money.ofFen(out);
    }
}
