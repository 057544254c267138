package org.mengkeju.deal.points;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.platform.verification.Truth;
import org.springframework.stereotype.Component;

/**
 * Every award recomputed from its evidence by the version of the rule it was found by, and compared with the
 * books.
 */
@Component
class PointsTruth implements Truth {
    private static final int PAGE = 500;

    private final AwardRows rows;
    private final Ledger ledger;

    PointsTruth(AwardRows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "deal: every award of points is what its rule gives for its evidence, and posted so";
    }

    @Override
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        UUID last = new UUID(0, 0);
        List<Award> page = rows.after(last, PAGE);
        while (!page.isEmpty() && differences.size() < NAMED_MAX) {
            for (Award award : page) {
                String fault = fault(award);
                if (fault != null) {
                    differences.add("award " + award.id() + ": " + fault);
                }
                last = award.id();
            }
            page = rows.after(last, PAGE);
        }
        return differences;
    }

    private @Nullable String fault(Award award) {
        if (award.recomputed() != award.points()) {
            return "the rule gives " + award.recomputed() + ", not " + award.points();
        }
        if (award.state() != AwardState.GRANTED) {
            return null;
        }
        Transfer transfer =
                award.transfer() == null ? null : ledger.find(award.transfer()).orElse(null);
        boolean posted = transfer != null
                && transfer.posting().legs().stream().map(Leg::amount).anyMatch(amount -> amount == award.points());
        return posted ? null : "is not in the books";
    }
}
