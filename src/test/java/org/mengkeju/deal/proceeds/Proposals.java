package org.mengkeju.deal.proceeds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.proceeds.SharingTerms.Completer;
import org.mengkeju.deal.proceeds.SharingTerms.Other;
import org.mengkeju.deal.proceeds.engine.Role;
import org.mengkeju.deal.proceeds.engine.SharingWay;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.platform.Identifier;

/** What units propose in tests: two people and one of the transfer staff, 50, 45 and 5 percent. */
final class Proposals {
    private Proposals() {}

    static AgreementDesk.Proposed proposed(
            ListingId result, String reward, String set, @Nullable Instant seen, UUID first, UUID second) {
        var people = List.of(
                completer(first, "完成人 01", Role.MAIN, "50"),
                completer(second, "完成人 02", Role.CONTRIBUTOR, "45"),
                completer(null, "转化服务人员 01", Role.TRANSFER_STAFF, "5"));
        var terms =
                new SharingTerms(SharingWay.TRANSFER, new BigDecimal(reward), people, Other.NOBODY, Other.NOBODY, "");
        return new AgreementDesk.Proposed(result, null, set, terms, seen);
    }

    private static Completer completer(@Nullable UUID person, String name, Role role, String percent) {
        return new Completer(Identifier.next(), person, name, role, new BigDecimal(percent), null);
    }

    /** A price found on a market needs no notice before the contract. */
    static Terms listed(Terms terms) {
        return new Terms(
                terms.way(),
                Pricing.LISTED,
                terms.object(),
                terms.results(),
                terms.price(),
                terms.instalments(),
                terms.royalty(),
                terms.useFirst(),
                terms.costs(),
                terms.scope(),
                terms.territory(),
                terms.months(),
                terms.deliverables(),
                terms.acceptance(),
                terms.confidentiality(),
                terms.improvements(),
                terms.penalty(),
                terms.connected());
    }
}
