package org.mengkeju.deal.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealSigned;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.agreement.Party;
import org.mengkeju.deal.points.CountedPayments.Counted;
import org.mengkeju.deal.points.rules.Earner;
import org.mengkeju.deal.points.rules.PointsRule;
import org.mengkeju.deal.points.rules.PointsRules;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.claim.ClaimPaid;
import org.mengkeju.ledger.claim.PaymentReversed;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Proposes awards of points for use-first-pay-later deals: to the licensor when the contract is signed, to
 * licensee and
 * guarantor with each payment. The rule is the one that held on the day of the contract. Told again, nothing is
 * done twice.
 */
@Component
class PointsWatch {
    private final Deals deals;
    private final PointsRules rules;
    private final AwardRows awards;
    private final CountedPayments payments;
    private final RegionClock clock;

    PointsWatch(Deals deals, PointsRules rules, AwardRows awards, CountedPayments payments, RegionClock clock) {
        this.deals = deals;
        this.rules = rules;
        this.awards = awards;
        this.payments = payments;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DealSigned signed) {
        deals.find(signed.deal())
                .filter(this::usesFirst)
                .ifPresent(deal -> rule(deal).ifPresent(rule -> {
                    int results = Math.max(
                            1, terms(deal).map(terms -> terms.results().size()).orElse(1));
                    propose(deal, deal.supplier(), Earner.LICENSOR, rule, results, null, Money.ZERO, Money.ZERO);
                }));
    }

    @ApplicationModuleListener
    void on(ClaimPaid paid) {
        deals.ofKey(paid.subject())
                .filter(deal -> isOf(deal.supplier(), paid.creditor()) && usesFirst(deal))
                .ifPresent(deal -> rule(deal).ifPresent(rule -> count(deal, rule, paid)));
    }

    private void count(Deal deal, PointsRule rule, ClaimPaid paid) {
        payments.lock(deal.id());
        for (Party party : earners(deal, paid)) {
            Earner earner = party.role() == PartyRole.ACQUIRER ? Earner.LICENSEE : Earner.GUARANTOR;
            var one = new Counted(paid.payment(), deal.id(), earner, party.organisation(), Money.ofFen(paid.fen()));
            Money before = payments.total(one);
            if (payments.add(one)) {
                propose(deal, party, earner, rule, 0, paid.payment(), before, payments.total(one));
            }
        }
    }

    /** The licensee earns by what it has paid itself, the guarantor by what was paid under the contract. */
    private static List<Party> earners(Deal deal, ClaimPaid paid) {
        List<Party> earners = new ArrayList<>();
        if (isOf(deal.acquirer(), paid.debtor())) {
            earners.add(deal.acquirer());
        }
        deal.party(PartyRole.GUARANTOR).ifPresent(earners::add);
        return earners;
    }

    @ApplicationModuleListener
    void on(PaymentReversed reversed) {
        for (Counted one : payments.of(reversed.payment())) {
            Deal deal = deals.find(one.deal()).orElseThrow();
            payments.lock(one.deal());
            Money before = payments.total(one);
            payments.reverse(one);
            PartyRole role = one.earner() == Earner.LICENSEE ? PartyRole.ACQUIRER : PartyRole.GUARANTOR;
            deal.party(role)
                    .filter(party -> party.organisation().equals(one.beneficiary()))
                    .ifPresent(party -> rule(deal)
                            .ifPresent(rule -> propose(
                                    deal, party, one.earner(), rule, 0, one.payment(), before, payments.total(one))));
        }
    }

    private void propose(
            Deal deal,
            Party party,
            Earner earner,
            PointsRule rule,
            int results,
            @Nullable UUID payment,
            Money before,
            Money after) {
        boolean back = after.compareTo(before) < 0;
        String what = payment == null ? "signed" : payment + (back ? ":back" : "");
        var award = new Award(
                Identifier.next(),
                deal.id() + ":" + earner + ":" + what,
                deal.id(),
                deal.number(),
                deal.title(),
                party.organisation(),
                party.name(),
                earner,
                rule,
                results,
                payment,
                before,
                after,
                earner == Earner.LICENSOR
                        ? rule.earned(earner, results, 0)
                        : rule.brings(earner, before.fen(), after.fen()),
                AwardState.PROPOSED,
                clock.now(),
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                deal.demo());
        boolean nothingToTake = back && awards.sum(deal.id(), earner, party.organisation()) <= 0;
        if (award.points() != 0 && !nothingToTake && awards.insert(award)) {
            awards.step(award.id(), new AwardStep(AwardState.PROPOSED, "", rule.edition(), clock.now()));
        }
    }

    private boolean usesFirst(Deal deal) {
        return terms(deal).filter(terms -> terms.useFirst() != null).isPresent();
    }

    private Optional<Terms> terms(Deal deal) {
        return deals.agreedTerms(deal);
    }

    private Optional<PointsRule> rule(Deal deal) {
        LocalDate on = deal.signedOn() == null ? clock.today() : deal.signedOn();
        return rules.on(on);
    }

    private static boolean isOf(Party party, Owner owner) {
        OrganisationId organisation = party.organisation();
        return owner.kind() == Owner.Kind.ORGANISATION && owner.key().equals(organisation.toString());
    }
}
