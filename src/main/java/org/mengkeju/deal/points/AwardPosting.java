package org.mengkeju.deal.points;

import java.util.List;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.AccountId;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.Posting;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;

/** Moves points between the programme's account and its owners', in a book of their own. */
@Component
class AwardPosting {
    private static final String PURPOSE = "points";
    private static final Owner PROGRAMME = new Owner(Owner.Kind.PROGRAMME, "points");

    private final Ledger ledger;
    private final RegionClock clock;

    AwardPosting(Ledger ledger, RegionClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Gives the owner the points of an award; takes them where they are negative. */
    Transfer grant(Award award, Actor by) {
        return move(award, award.points(), award.takesBack() ? "points-taken-back" : "points-granted", by);
    }

    /** Gives the points of an award back to the programme. */
    Transfer giveBack(Award award, String reason, Actor by) {
        return move(award, -award.points(), reason, by);
    }

    private Transfer move(Award award, long points, String reason, Actor by) {
        AccountId programme = account(PROGRAMME);
        AccountId owner = account(owner(award.beneficiary()));
        return ledger.post(new Posting(
                Book.POINTS,
                "award:" + award.id() + ":" + award.version() + ":" + reason,
                reason,
                award.rule().edition() + " " + award.key(),
                clock.today(),
                List.of(new Leg(programme, -points), new Leg(owner, points)),
                by));
    }

    private AccountId account(Owner owner) {
        return ledger.open(Book.POINTS, owner, PURPOSE, "", null).id();
    }

    /** What an organisation has. */
    long balance(OrganisationId organisation) {
        return ledger.find(Book.POINTS, owner(organisation), PURPOSE, "")
                .map(account -> ledger.balance(account.id()).available())
                .orElse(0L);
    }

    private static Owner owner(OrganisationId organisation) {
        return new Owner(Owner.Kind.ORGANISATION, organisation.toString());
    }
}
