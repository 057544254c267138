package org.mengkeju.deal.proceeds.payout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.proceeds.Agreement;
import org.mengkeju.deal.proceeds.AgreementVersion;
import org.mengkeju.deal.proceeds.SharingTerms;
import org.mengkeju.deal.proceeds.engine.Distribution;
import org.mengkeju.deal.proceeds.engine.NetIncome;
import org.mengkeju.deal.proceeds.engine.Shares;
import org.mengkeju.deal.proceeds.payout.Plan.CostLine;
import org.mengkeju.deal.proceeds.payout.Plan.Part;
import org.mengkeju.deal.proceeds.payout.Plan.Payment;
import org.mengkeju.platform.Money;

/** Reckons how a payment is divided; writes nothing. */
final class PlanMaker {
    private PlanMaker() {}

    /**
     * The plan of a payment.
     *
     * @param costs that stand open, in order
     * @param attempt from 1, one more each time a posted plan was taken back
     */
    static Plan make(
            UUID id, Payment payment, Agreement agreement, AgreementVersion version, List<Cost> costs, int attempt) {
        List<Cost> open = costs.stream()
                .filter(cost -> !cost.cancelled() && !cost.left().isZero())
                .toList();
        NetIncome net = NetIncome.of(
                payment.amount().fen(),
                open.stream()
                        .map(cost -> new NetIncome.Cost(cost.kind(), cost.left().fen()))
                        .toList(),
                version.rules());
        List<CostLine> lines = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            NetIncome.Line line = net.lines().get(i);
            Cost cost = open.get(i);
            lines.add(new CostLine(
                    cost.id(), cost.kind(), cost.left(), line.counts(), Money.ofFen(line.deducted()), cost.evidence()));
        }
        Shares shares = version.terms().shares(agreement.stateFounded());
        Distribution parts = Distribution.of(net.net(), shares);
        return new Plan(
                id,
                payment,
                agreement.id(),
                version.number(),
                PlanState.COMPUTED,
                Money.ofFen(net.net()),
                Money.ofFen(parts.reward()),
                lines,
                parts(agreement, version.terms(), shares, parts),
                payBy(payment, version),
                null,
                null,
                null,
                attempt);
    }

    private static @Nullable LocalDate payBy(Payment payment, AgreementVersion version) {
        var within = version.rules().payWithin();
        return within == null ? null : payment.on().plusMonths(within.months());
    }

    private static List<Part> parts(Agreement agreement, SharingTerms terms, Shares shares, Distribution parts) {
        List<Part> all = new ArrayList<>();
        for (int i = 0; i < terms.completers().size(); i++) {
            SharingTerms.Completer one = terms.completers().get(i);
            all.add(new Part(
                    Part.Kind.PERSON,
                    one.id(),
                    one.person(),
                    null,
                    one.name(),
                    one.percent(),
                    Money.ofFen(parts.members().get(i))));
        }
        other(all, Part.Kind.INSTITUTION, terms.institution(), parts.institution());
        other(all, Part.Kind.BROKER, terms.broker(), parts.broker());
        all.add(new Part(
                Part.Kind.UNIT,
                null,
                null,
                agreement.unit(),
                agreement.unitName(),
                shares.unit(),
                Money.ofFen(parts.unit())));
        return all;
    }

    private static void other(List<Part> all, Part.Kind kind, SharingTerms.Other other, long fen) {
        if (other.percent().compareTo(BigDecimal.ZERO) > 0) {
            all.add(new Part(kind, null, null, other.organisation(), other.name(), other.percent(), Money.ofFen(fen)));
        }
    }
}
