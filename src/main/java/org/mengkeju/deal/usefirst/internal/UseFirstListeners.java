package org.mengkeju.deal.usefirst.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealRegistered;
import org.mengkeju.deal.agreement.DealSigned;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.usefirst.Act;
import org.mengkeju.deal.usefirst.Move;
import org.mengkeju.deal.usefirst.Side;
import org.mengkeju.deal.usefirst.UseFirstContract;
import org.mengkeju.deal.usefirst.rule.RuleSet;
import org.mengkeju.deal.usefirst.rule.RuleSets;
import org.mengkeju.ledger.claim.ClaimPaid;
import org.mengkeju.ledger.claim.PaymentReversed;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Follows what is signed and what is paid. Told twice, it does nothing the second time. */
@Component
class UseFirstListeners {
    private final Deals deals;
    private final RuleSets sets;
    private final UseFirstRows rows;
    private final UseFirstKeeper keeper;
    private final RegionClock clock;

    UseFirstListeners(Deals deals, RuleSets sets, UseFirstRows rows, UseFirstKeeper keeper, RegionClock clock) {
        this.deals = deals;
        this.sets = sets;
        this.rows = rows;
        this.keeper = keeper;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DealSigned event) {
        Deal deal = deals.find(event.deal()).orElseThrow();
        deals.agreedTerms(deal)
                .filter(terms -> terms.useFirst() != null)
                .ifPresent(terms -> keeper.begin(deal, contract(deal, terms)));
    }

    private UseFirstContract contract(Deal deal, Terms terms) {
        UseFirstTerms useFirst = terms.useFirst();
        LocalDate signed = deal.signedOn();
        LocalDate effective = deal.effectiveOn();
        if (useFirst == null || signed == null || effective == null) {
            throw new IllegalStateException("signed, and not: " + deal.number());
        }
        RuleSet rules = sets.find(useFirst.ruleSet()).or(sets::standard).orElseThrow();
        boolean guaranteed = deal.party(PartyRole.GUARANTOR).isPresent()
                || deal.party(PartyRole.INSURER).isPresent();
        LocalDate ends = terms.months() == 0
                ? null
                : effective.plusMonths(terms.months()).minusDays(1);
        return new UseFirstContract(signed, effective, ends, useFirst, rules, guaranteed, List.of());
    }

    /** What was registered as a technology contract need not be said again by the parties. */
    @ApplicationModuleListener
    void on(DealRegistered event) {
        Optional<UseFirstContract> contract = rows.lock(event.deal());
        boolean waits =
                contract.isPresent() && contract.get().acts().stream().noneMatch(act -> act.move() == Move.REGISTER);
        if (waits) {
            LocalDate signed = contract.get().signedOn();
            keeper.add(
                    event.deal(),
                    new Act(
                            Identifier.next(),
                            Move.REGISTER,
                            Side.PLATFORM,
                            event.on().isBefore(signed) ? signed : event.on(),
                            event.number(),
                            Act.Said.text(event.number()),
                            Actor.PROGRAM.name(),
                            now()),
                    null);
        }
    }

    @ApplicationModuleListener
    void on(ClaimPaid event) {
        if (UseFirstClaims.isOurs(event.purpose())) {
            deals.ofKey(event.subject()).ifPresent(deal -> paid(deal, event));
        }
    }

    private void paid(Deal deal, ClaimPaid event) {
        Optional<UseFirstContract> contract = rows.lock(deal.id());
        if (contract.isEmpty()
                || contract.get().acts().stream().anyMatch(act -> act.id().equals(event.payment()))) {
            return;
        }
        boolean cover = event.purpose().startsWith(UseFirstClaims.COVER);
        String key = event.purpose().substring(event.purpose().indexOf(':') + 1);
        LocalDate asked = keeper.today(contract.get())
                .due(key)
                .map(due -> cover && due.defaultOn() != null ? due.defaultOn() : due.from())
                .orElse(event.on());
        LocalDate on = event.on().isBefore(asked) ? asked : event.on();
        try {
            keeper.add(deal.id(), payment(event, cover, key, on), null);
        } catch (Refusal later) {
            // the money came before something that was done since and rests on its not having come: then it counts
            // today
            keeper.add(deal.id(), payment(event, cover, key, clock.today()), null);
        }
    }

    private Act payment(ClaimPaid event, boolean cover, String due, LocalDate on) {
        return new Act(
                event.payment(),
                cover ? Move.COVER : Move.PAY,
                cover ? Side.GUARANTOR : Side.LICENSOR,
                on,
                event.on().toString(),
                Act.Said.payment(due, Money.ofFen(event.fen())),
                Actor.PROGRAM.name(),
                now());
    }

    @ApplicationModuleListener
    void on(PaymentReversed event) {
        deals.ofKey(event.subject()).ifPresent(deal -> takenBack(deal, event.payment()));
    }

    private void takenBack(Deal deal, UUID payment) {
        Optional<UseFirstContract> contract = rows.lock(deal.id());
        boolean ours = contract.isPresent()
                && contract.get().acts().stream().anyMatch(act -> act.id().equals(payment));
        boolean done = contract.isPresent()
                && contract.get().acts().stream()
                        .anyMatch(act -> act.move() == Move.TAKE_BACK
                                && payment.equals(act.said().reference()));
        if (ours && !done) {
            keeper.add(
                    deal.id(),
                    new Act(
                            Identifier.next(),
                            Move.TAKE_BACK,
                            Side.LICENSOR,
                            clock.today(),
                            payment.toString(),
                            Act.Said.reference(payment),
                            Actor.PROGRAM.name(),
                            now()),
                    null);
        }
    }

    private Instant now() {
        return clock.now();
    }
}
