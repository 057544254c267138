package org.mengkeju.deal.notice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealAccess;
import org.mengkeju.deal.agreement.DealEntry;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.DealLog;
import org.mengkeju.deal.agreement.DealNews;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.deal.notice.Notice.PriceObjection;
import org.mengkeju.deal.proceeds.engine.PriceNotice;
import org.mengkeju.deal.proceeds.rules.ProceedsRules;
import org.mengkeju.deal.proceeds.rules.RuleSet.Publicity;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public notices of agreed prices. They last as many calendar days as the region's rules say, 15 where nothing is said; the
 * day of publication is the first, an unanswered objection stops the days, the contract may be signed from the day after.
 */
@Service
public class PriceNotices {
    /** The platform's own default, after Shandong art. 14 and Zhejiang art. 17. */
    static final int DAYS_DEFAULT = 15;

    private static final int SHOWN = 200;

    private final NoticeRows rows;
    private final Deals deals;
    private final Negotiation negotiation;
    private final DealAccess access;
    private final DealLog log;
    private final DealNews news;
    private final ProceedsRules rules;
    private final RegionClock clock;

    PriceNotices(
            NoticeRows rows,
            Deals deals,
            Negotiation negotiation,
            DealAccess access,
            DealLog log,
            DealNews news,
            ProceedsRules rules,
            RegionClock clock) {
        this.rows = rows;
        this.deals = deals;
        this.negotiation = negotiation;
        this.access = access;
        this.log = log;
        this.news = news;
        this.rules = rules;
        this.clock = clock;
    }

    /** The newest notice of a deal, if there was one of the terms that are agreed. */
    public Optional<Notice> of(Deal deal) {
        return rows.of(deal.id()).stream()
                .filter(notice -> Objects.equals(notice.terms(), deal.agreed()))
                .findFirst();
    }

    /** Notices that run: anybody may read them. */
    public List<Notice> running() {
        return rows.open(SHOWN);
    }

    public Optional<Notice> find(UUID id) {
        return rows.find(id);
    }

    /** Where a notice stands today. */
    public PriceNotice.Standing standing(Notice notice) {
        return new PriceNotice(notice.clock(), notice.isVoid(), false).standing(clock.today());
    }

    /** Publishes the agreed price; for the supplier, or whoever looks after the deal. */
    @Transactional
    public Notice publish(DealId id, Viewer by) {
        Deal deal = negotiation.hold(id, by);
        requireSupplier(deal, by);
        if (deal.stage() != DealStage.NOTICE || of(deal).filter(Notice::isOpen).isPresent()) {
            throw Refusal.conflict("deal.notice.refusal.stage");
        }
        Terms terms = deals.agreedTerms(deal).orElseThrow();
        Publicity publicity = rules.inForce().pricePublicity();
        int days = publicity == null ? DAYS_DEFAULT : publicity.days();
        var notice = new Notice(
                Identifier.next(),
                id,
                Objects.requireNonNull(deal.agreed()),
                clock.today(),
                days,
                terms.connected(),
                false,
                null,
                List.of());
        rows.insert(notice, by, clock.now());
        log.note(id, DealEntry.Kind.NOTICE_OPENED, "", "" + days, by);
        return notice;
    }

    private void requireSupplier(Deal deal, Viewer by) {
        boolean supplier =
                access.side(deal, by).filter(side -> side == PartyRole.SUPPLIER).isPresent();
        if (!supplier && !access.mayManage(deal, by)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.notice.refusal.supplier");
        }
    }

    /** Objects to a notice that runs; whoever has an account may. */
    @Transactional
    public void object(UUID id, String text, Viewer by) {
        Deal deal = deals.lock(running(id).deal());
        Notice notice = running(id);
        String words = words(text);
        rows.insert(
                notice.id(),
                new PriceObjection(Identifier.next(), by.name(), words, clock.today(), null, null, null),
                by,
                clock.now());
        log.note(deal.id(), DealEntry.Kind.OBJECTION, words, "", by);
    }

    /** Answers an objection; from the day after the days run on. */
    @Transactional
    public void answer(UUID id, UUID objection, String text, Viewer by) {
        Notice notice = running(id);
        requireSupplier(negotiation.hold(notice.deal(), by), by);
        if (!rows.answer(objection, words(text), by.name(), clock.today())) {
            throw Refusal.conflict("deal.notice.refusal.answered");
        }
        log.note(notice.deal(), DealEntry.Kind.OBJECTION_ANSWERED, text.strip(), "", by);
    }

    /**
     * Finds that the acquirer is connected and the notice did not say so: it counts for nothing. The terms are agreed anew,
     * with the mark, and published again.
     */
    @Transactional
    public void findConnected(UUID id, String why, Viewer by) {
        Notice notice = running(id);
        Deal deal = negotiation.hold(notice.deal(), by);
        access.requireManage(deal, by);
        if (notice.flagged()) {
            throw Refusal.conflict("deal.notice.refusal.flagged");
        }
        rows.makeVoid(id);
        negotiation.backToTalks(notice.deal(), why, by);
    }

    private Notice running(UUID id) {
        return rows.find(id).filter(Notice::isOpen).orElseThrow(Refusal::notFound);
    }

    private static String words(String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            throw Refusal.invalid("deal.refusal.text");
        }
        if (words.length() > Leads.TEXT_MAX) {
            throw Refusal.invalid("deal.refusal.long", Leads.TEXT_MAX);
        }
        return words;
    }

    /** Ends a notice that is over; doing so again, or too early, changes nothing. */
    @Transactional
    public boolean end(UUID id) {
        Notice seen = rows.find(id).orElseThrow(Refusal::notFound);
        Deal deal = deals.lock(seen.deal());
        Notice notice = rows.find(id).orElseThrow();
        if (!notice.isOpen() || deal.stage() != DealStage.NOTICE || standing(notice) != PriceNotice.Standing.OVER) {
            return false;
        }
        rows.end(id, clock.today());
        Deal toSign = deal.with(DealStage.SIGNING, deal.agreed(), news.nextAt(DealStage.SIGNING));
        log.save(deal, toSign, DealEntry.Kind.NOTICE_ENDED, "", "", Viewer.program());
        return true;
    }
}
