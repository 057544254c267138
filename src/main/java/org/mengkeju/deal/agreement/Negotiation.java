package org.mengkeju.deal.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.Channel;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.agreement.internal.DealRows;
import org.mengkeju.deal.agreement.internal.TermsRows;
import org.mengkeju.deal.market.MarketBounds;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.TermsCheck;
import org.mengkeju.deal.terms.TermsVersion;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.deal.usefirst.rule.LicenseeSizes;
import org.mengkeju.deal.usefirst.rule.UseFirstRules;
import org.mengkeju.deal.usefirst.rule.UseFirstRules.Circumstances;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way to a contract: contacts, versions of the terms, their acceptance by both sides, the end without one. Every step
 * holds the deal, so that of two at once the second sees what the first did.
 */
@Service
public class Negotiation {
    private final DealRows rows;
    private final TermsRows terms;
    private final DealAccess access;
    private final DealLog log;
    private final DealNews news;
    private final Organisations organisations;
    private final UseFirstRules useFirst;
    private final LicenseeSizes sizes;
    private final MarketBounds market;
    private final RegionClock clock;
    private final ApplicationEventPublisher events;

    Negotiation(
            DealRows rows,
            TermsRows terms,
            DealAccess access,
            DealLog log,
            DealNews news,
            Organisations organisations,
            UseFirstRules useFirst,
            LicenseeSizes sizes,
            MarketBounds market,
            RegionClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.terms = terms;
        this.access = access;
        this.log = log;
        this.news = news;
        this.organisations = organisations;
        this.useFirst = useFirst;
        this.sizes = sizes;
        this.market = market;
        this.clock = clock;
        this.events = events;
    }

    /** Writes down that the sides were in touch. */
    @Transactional
    public void logContact(DealId id, Channel channel, String text, Viewer by) {
        Deal deal = worked(id, by);
        log.note(deal.id(), DealEntry.Kind.CONTACT, text(text, true), channel.name(), by);
    }

    /** Says what is to be done next, by whom and until when. */
    @Transactional
    public Deal plan(DealId id, String action, NextAction.Holder holder, @Nullable LocalDate until, Viewer by) {
        Deal deal = worked(id, by);
        if (until == null || until.isBefore(clock.today())) {
            throw Refusal.invalid("deal.refusal.date");
        }
        var next = new NextAction(text(action, true), holder, until);
        return log.save(
                deal,
                deal.with(deal.stage(), deal.agreed(), next),
                DealEntry.Kind.PLANNED,
                next.text(),
                "" + until,
                by);
    }

    /**
     * Brings a guarantor, insurer or broker into the deal, until the contract is drafted.
     *
     * @throws Refusal when the organisation has another role already: nobody guarantees for himself
     */
    @Transactional
    public Deal join(DealId id, PartyRole role, OrganisationId organisation, Viewer by) {
        Deal deal = talked(id, by);
        if (role.isSide() || deal.party(role).isPresent()) {
            throw Refusal.conflict("deal.agreement.refusal.role-taken");
        }
        Organisation found = organisations.find(organisation).orElseThrow(Refusal::notFound);
        if (deal.roleOf(found.id()).isPresent()) {
            throw Refusal.invalid("deal.agreement.refusal.party-already", found.name());
        }
        Party party = new Party(role, found.id(), found.name());
        rows.insert(id, party);
        List<Party> parties = new ArrayList<>(deal.parties());
        parties.add(party);
        Deal joined = deal.withParties(parties);
        news.joined(joined, party);
        return log.save(deal, joined, DealEntry.Kind.PARTY_JOINED, found.name(), role.name(), by);
    }

    /**
     * Proposes terms as a new version; the side that proposes accepts it with that.
     *
     * @param basis number of the version the proposer had before his eyes, 0 for none: who did not see the newest is refused
     */
    @Transactional
    public TermsVersion propose(DealId id, Terms proposed, int basis, Viewer by) {
        Deal deal = talked(id, by);
        List<TermsVersion> versions = terms.of(id);
        if (versions.size() != basis) {
            throw Refusal.conflict("deal.agreement.refusal.newer-terms", versions.size());
        }
        List<TermsCheck.Fault> faults = TermsCheck.of(proposed, clock.today());
        if (!faults.isEmpty()) {
            TermsCheck.Fault first = faults.getFirst();
            throw Refusal.invalid(first.message(), first.arguments().toArray());
        }
        refuseCircularEquity(deal, proposed);
        market.refuseAgainst(deal, proposed);
        useFirst.refuseAgainst(proposed, circumstances(deal));
        var version = new TermsVersion(basis + 1, proposed, by.name(), clock.now(), Set.of());
        terms.insert(id, version, by.person());
        Optional<PartyRole> side = access.side(deal, by);
        NextAction next = news.answerTerms(side.orElse(PartyRole.SUPPLIER));
        Deal waiting = log.save(
                deal,
                deal.with(deal.stage(), deal.agreed(), next),
                DealEntry.Kind.TERMS_PROPOSED,
                "",
                "" + version.number(),
                by);
        side.ifPresent(own -> accepted(waiting, version.number(), own, by));
        news.proposed(deal, version.number(), by);
        return terms.find(id, version.number()).orElseThrow();
    }

    /** What a rule set of use first, pay later looks at besides the terms; signed today it would take effect today. */
    public Circumstances circumstances(Deal deal) {
        boolean guaranteed = deal.party(PartyRole.GUARANTOR).isPresent()
                || deal.party(PartyRole.INSURER).isPresent();
        return new Circumstances(sizes.of(deal.acquirer().organisation()).orElse(null), clock.today(), guaranteed);
    }

    /** Nobody can put a result as capital into somebody who already holds a part of him by the same way. */
    private void refuseCircularEquity(Deal deal, Terms proposed) {
        if (proposed.way() == Way.EQUITY
                && rows.holdsByEquity(
                        deal.acquirer().organisation(), deal.supplier().organisation())) {
            throw Refusal.invalid("deal.agreement.refusal.circular-equity");
        }
    }

    /** Accepts the newest version for one's side; with the second acceptance the terms are agreed. */
    @Transactional
    public Deal accept(DealId id, int number, Viewer by) {
        Deal deal = talked(id, by);
        var side = access.requireSide(deal, by);
        List<TermsVersion> versions = terms.of(id);
        if (versions.isEmpty() || versions.size() != number) {
            throw Refusal.conflict("deal.agreement.refusal.newer-terms", versions.size());
        }
        market.refuseAgainst(deal, versions.getLast().terms());
        return accepted(deal, number, side, by);
    }

    /**
     * Writes terms both sides are bound to: one offered them to everybody, the other took them. What the two talked about
     * before gives way.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deal fix(DealId id, Terms fixed, Viewer by) {
        Deal deal = rows.lock(id).orElseThrow();
        Deal talking = deal.stage() == DealStage.TALKS
                ? deal
                : log.save(
                        deal,
                        deal.with(DealStage.TALKS, null, news.nextAt(DealStage.TALKS)),
                        DealEntry.Kind.BACK_TO_TALKS,
                        "",
                        "",
                        by);
        int number = terms.of(id).size() + 1;
        terms.insert(id, new TermsVersion(number, fixed, by.name(), clock.now(), Set.of()), by.person());
        log.note(id, DealEntry.Kind.TERMS_PROPOSED, "", "" + number, by);
        accepted(talking, number, PartyRole.SUPPLIER, by);
        return accepted(talking, number, PartyRole.ACQUIRER, by);
    }

    /** Ends a deal that was not signed in the time the market gave for it; one that has ended stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deal lapse(DealId id) {
        Deal deal = rows.lock(id).orElseThrow();
        if (!deal.stage().next().contains(DealStage.CLOSED)) {
            return deal;
        }
        Deal closed = log.save(
                deal,
                deal.closed(NoReason.TIMING),
                DealEntry.Kind.CLOSED,
                "",
                NoReason.TIMING.name(),
                Viewer.program());
        news.closed(closed, Viewer.program());
        events.publishEvent(new DealEnded(id));
        return closed;
    }

    private Deal accepted(Deal deal, int number, PartyRole side, Viewer by) {
        if (!terms.accept(deal.id(), number, side, by.person(), by.name(), clock.now())) {
            return deal;
        }
        log.note(deal.id(), DealEntry.Kind.TERMS_ACCEPTED, "", "" + number, by);
        TermsVersion version = terms.find(deal.id(), number).orElseThrow();
        if (!version.isAgreed()) {
            return deal;
        }
        DealStage stage = needsNotice(deal, version.terms()) ? DealStage.NOTICE : DealStage.SIGNING;
        Deal agreed = deal.with(stage, number, news.nextAt(stage));
        news.agreed(agreed);
        return log.save(deal, agreed, DealEntry.Kind.TERMS_AGREED, "", "" + number, by);
    }

    /**
     * Whether name and price are public before the contract: with an agreed price of a result of a university or institute
     * (促进科技成果转化法 art. 18).
     */
    private boolean needsNotice(Deal deal, Terms agreed) {
        return agreed.pricing() == Pricing.AGREED
                && agreed.way().conveysResult()
                && organisations
                        .find(deal.supplier().organisation())
                        .filter(supplier -> supplier.kind() == Organisation.Kind.UNIVERSITY
                                || supplier.kind() == Organisation.Kind.INSTITUTE)
                        .isPresent();
    }

    /** Goes back to talks before both have signed; what was agreed has to be agreed anew. */
    @Transactional
    public Deal backToTalks(DealId id, String why, Viewer by) {
        Deal deal = worked(id, by);
        if (!deal.stage().next().contains(DealStage.TALKS)) {
            throw Refusal.conflict("deal.agreement.refusal.stage");
        }
        Deal back = deal.with(DealStage.TALKS, null, news.nextAt(DealStage.TALKS));
        news.back(back, by);
        return log.save(deal, back, DealEntry.Kind.BACK_TO_TALKS, text(why, true), "", by);
    }

    /** Ends talks without a contract, for a coded reason. */
    @Transactional
    public Deal close(DealId id, NoReason reason, String note, Viewer by) {
        Deal deal = worked(id, by);
        if (!deal.stage().next().contains(DealStage.CLOSED)) {
            throw Refusal.conflict("deal.agreement.refusal.stage");
        }
        Deal closed = log.save(
                deal,
                deal.closed(reason),
                DealEntry.Kind.CLOSED,
                text(note, reason == NoReason.OTHER),
                reason.name(),
                by);
        news.closed(closed, by);
        events.publishEvent(new DealEnded(id));
        return closed;
    }

    /** Holds a deal the viewer works in until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deal hold(DealId id, Viewer by) {
        return worked(id, by);
    }

    /** Notes that a file was added. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteFile(Deal deal, String name, String digest, Viewer by) {
        log.note(deal.id(), DealEntry.Kind.FILE_ADDED, name, digest, by);
    }

    /**
     * A side signed a deal that is held.
     *
     * @param inForceFrom day from which the contract holds, or null while the other side has not signed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deal signed(Deal deal, PartyRole side, @Nullable LocalDate inForceFrom, String digest, Viewer by) {
        log.note(deal.id(), DealEntry.Kind.SIGNED, side.name(), digest, by);
        if (inForceFrom == null) {
            return deal;
        }
        Deal signed = deal.signed(inForceFrom, inForceFrom, news.nextAt(DealStage.SIGNED));
        log.save(deal, signed, DealEntry.Kind.IN_FORCE, "", inForceFrom.toString(), by);
        news.signed(signed);
        events.publishEvent(new DealSigned(deal.id()));
        return signed;
    }

    private Deal worked(DealId id, Viewer by) {
        Deal deal = rows.lock(id).filter(there -> access.mayRead(there, by)).orElseThrow(Refusal::notFound);
        access.requireWork(deal, by);
        if (!deal.stage().isOpen()) {
            throw Refusal.conflict("deal.agreement.refusal.ended");
        }
        return deal;
    }

    private Deal talked(DealId id, Viewer by) {
        Deal deal = worked(id, by);
        if (deal.stage() != DealStage.TALKS) {
            throw Refusal.conflict("deal.agreement.refusal.not-in-talks");
        }
        return deal;
    }

    private static String text(String text, boolean needed) {
        String stripped = text.strip();
        if (needed && stripped.isEmpty()) {
            throw Refusal.invalid("deal.refusal.text");
        }
        if (stripped.length() > Leads.TEXT_MAX) {
            throw Refusal.invalid("deal.refusal.long", Leads.TEXT_MAX);
        }
        return stripped;
    }
}
