package org.mengkeju.deal.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealAccess;
import org.mengkeju.deal.agreement.DealEntry;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.DealLog;
import org.mengkeju.deal.agreement.DealSigned;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.network.Centres;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.Region;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Credit for deals. Managers agree on a split that sums to 100 %; where nothing was agreed when the contract is signed, the
 * manager of the deal and a protected introducer share it equally, and a deal nobody looked after is credited to nobody.
 */
@Service
public class Credits {
    private static final String PROTECTION = "protected-introduction";

    private final CreditRows rows;
    private final Deals deals;
    private final Negotiation negotiation;
    private final DealAccess access;
    private final DealLog log;
    private final Centres centres;
    private final Region region;
    private final AuditTrail audit;
    private final RegionClock clock;

    Credits(
            CreditRows rows,
            Deals deals,
            Negotiation negotiation,
            DealAccess access,
            DealLog log,
            Centres centres,
            Region region,
            AuditTrail audit,
            RegionClock clock) {
        this.rows = rows;
        this.deals = deals;
        this.negotiation = negotiation;
        this.access = access;
        this.log = log;
        this.centres = centres;
        this.region = region;
        this.audit = audit;
        this.clock = clock;
    }

    /** To whom a deal is credited; empty while nothing is agreed. */
    public List<Credit> of(Deal deal) {
        return rows.of(deal.id());
    }

    /** The introduction of the two sides that is protected today, if there is one. */
    public Optional<Introduction> introduction(Deal deal) {
        return rows.between(deal.supplier().organisation(), deal.acquirer().organisation(), clock.today());
    }

    /**
     * Records that a manager brought two organisations together; while an earlier introduction is protected nothing changes.
     *
     * @param evidence what shows it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void introduced(OrganisationId supplier, OrganisationId acquirer, String evidence, Viewer manager) {
        LocalDate today = clock.today();
        boolean known = rows.between(supplier, acquirer, today).isPresent();
        if (known || manager.person() == null || manager.centre() == null || supplier.equals(acquirer)) {
            return;
        }
        int months = region.settings().serviceLevel(PROTECTION).value();
        var introduction = new Introduction(
                supplier,
                acquirer,
                manager.person(),
                manager.name(),
                manager.centre(),
                today,
                today.plusMonths(months),
                evidence);
        rows.insert(introduction, clock.now());
        audit.record(manager.actor(), "introduction.recorded", "introduction", evidence, null, introduction);
    }

    /**
     * Agrees on the split before the contract is signed.
     *
     * @param credits one for each centre or manager; they sum to 100 % and leave a protected introducer something
     */
    @Transactional
    public void agree(DealId id, List<Credit> credits, Viewer by) {
        Deal deal = negotiation.hold(id, by);
        access.requireManage(deal, by);
        if (deal.stage().isContracted()) {
            throw Refusal.conflict("deal.credit.refusal.signed");
        }
        check(deal, credits);
        rows.replace(id, credits);
        log.note(id, DealEntry.Kind.CREDIT_SPLIT, words(credits), "", by);
    }

    private void check(Deal deal, List<Credit> credits) {
        int sum = 0;
        Set<List<Object>> named = new HashSet<>();
        for (Credit credit : credits) {
            boolean known = centres.find(credit.centre()).isPresent();
            boolean once = named.add(List.of(credit.centre(), String.valueOf(credit.manager())));
            if (!known || !once || credit.share() <= 0) {
                throw Refusal.invalid("deal.credit.refusal.row");
            }
            sum += credit.share();
        }
        if (sum != Credit.WHOLE) {
            throw Refusal.invalid("deal.credit.refusal.sum", sum / 100.0);
        }
        introduction(deal).ifPresent(introduction -> {
            if (credits.stream().noneMatch(credit -> introduction.manager().equals(credit.manager()))) {
                throw Refusal.conflict(
                        "deal.credit.refusal.introduction", introduction.managerName(), introduction.until());
            }
        });
    }

    private static String words(List<Credit> credits) {
        return String.join(
                "；",
                credits.stream()
                        .map(credit -> credit.name() + " "
                                + credit.percent().stripTrailingZeros().toPlainString() + " %")
                        .toList());
    }

    /** Where nothing was agreed, the region's default counts from the signature on. */
    @ApplicationModuleListener
    void on(DealSigned event) {
        Deal deal = deals.lock(event.deal());
        if (rows.of(deal.id()).isEmpty()) {
            List<Credit> credits = byDefault(deal);
            rows.replace(deal.id(), credits);
            if (!credits.isEmpty()) {
                log.note(deal.id(), DealEntry.Kind.CREDIT_SPLIT, words(credits), "", Viewer.program());
            }
        }
    }

    private List<Credit> byDefault(Deal deal) {
        List<Credit> credits = new ArrayList<>();
        if (deal.centre() != null && deal.manager() != null) {
            credits.add(new Credit(
                    deal.centre(), deal.manager(), Objects.requireNonNull(deal.managerName()), Credit.WHOLE));
        }
        introduction(deal).filter(one -> !one.manager().equals(deal.manager())).ifPresent(one -> {
            int half = credits.isEmpty() ? Credit.WHOLE : Credit.WHOLE / 2;
            credits.replaceAll(credit -> new Credit(credit.centre(), credit.manager(), credit.name(), half));
            credits.add(new Credit(one.centre(), one.manager(), one.managerName(), half));
        });
        return credits;
    }
}
