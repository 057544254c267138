package org.mengkeju.subsidy.claim;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.subsidy.CaseLog;
import org.mengkeju.subsidy.Hindrances;
import org.mengkeju.subsidy.formula.Basis;
import org.mengkeju.subsidy.formula.Field;
import org.mengkeju.subsidy.scheme.Reward;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.scheme.SchemeKind;
import org.mengkeju.subsidy.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a firm does with claims: files, corrects, takes back. */
@Service
public class ClaimFiling {
    private final ClaimRows rows;
    private final ClaimLog steps;
    private final Schemes schemes;
    private final Hindrances hindrances;
    private final TradeContracts contracts;
    private final Organisations organisations;
    private final CaseLog log;
    private final RegionClock clock;

    ClaimFiling(
            ClaimRows rows,
            ClaimLog steps,
            Schemes schemes,
            Hindrances hindrances,
            TradeContracts contracts,
            Organisations organisations,
            CaseLog log,
            RegionClock clock) {
        this.rows = rows;
        this.steps = steps;
        this.schemes = schemes;
        this.hindrances = hindrances;
        this.contracts = contracts;
        this.organisations = organisations;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Files a claim.
     *
     * @param typed the form as it was typed, by keys of {@link Field}
     * @throws Refusal when something stands against it, a figure does not read, nothing would be paid, or the firm
     *     has claimed for the same before
     */
    @Transactional
    public SubsidyClaim file(String key, Map<String, String> typed, Viewer viewer) {
        OrganisationId own = CaseLog.own(viewer);
        LocalDate today = clock.today();
        Scheme scheme = schemes.on(key, today)
                .filter(one -> one.kind() != SchemeKind.VOUCHER)
                .orElseThrow(Refusal::notFound);
        hindrances.refuse(own, scheme, today);
        Organisation firm = organisations.find(own).orElseThrow();
        Basis basis = FigureReader.read(scheme, typed, today);
        String once = once(scheme, basis, firm, today.getYear());
        var claim = new SubsidyClaim(
                ClaimId.next(),
                log.number("HBZ", today.getYear()),
                own,
                firm.name(),
                Objects.requireNonNullElse(firm.division(), ""),
                scheme,
                today.getYear(),
                once,
                basis,
                ClaimState.FILED,
                ClaimCourse.NEW,
                steps.due(scheme.terms().accept()),
                clock.now(),
                1,
                firm.demo());
        something(claim);
        if (!rows.insert(claim)) {
            throw Refusal.conflict("subsidy.refusal.twice");
        }
        log.note(claim.subject(), ClaimState.FILED, null, "", viewer);
        log.audit("claim.filed", "subsidy-claim", claim.id().value(), null, basis, viewer);
        return claim;
    }

    private static void something(SubsidyClaim claim) {
        if (claim.amount().isZero()) {
            throw Refusal.conflict(
                    claim.scheme().kind() == SchemeKind.TRADE ? "subsidy.refusal.no-rate" : "subsidy.refusal.nothing");
        }
    }

    /** What a firm may claim for once under a scheme. */
    private String once(Scheme scheme, Basis basis, Organisation firm, int year) {
        return switch (scheme.kind()) {
            case RD, BANDS -> Integer.toString(year);
            case TRADE -> contracts.check(scheme.tradeRule(), basis, firm) + ":" + basis.answer(Field.ROLE);
            case REWARDS -> {
                Reward reward = Objects.requireNonNull(scheme.reward(basis.answer(Field.EVENT)));
                yield reward.percent() == null ? reward.key() : reward.key() + ":" + basis.answer(Field.PAPER);
            }
            case VOUCHER -> throw new IllegalArgumentException("a voucher is not claimed here");
        };
    }

    /** Files a claim again that was sent back. */
    @Transactional
    public SubsidyClaim correct(ClaimId id, int version, Map<String, String> typed, Viewer viewer) {
        SubsidyClaim one = steps.own(id, version, viewer);
        ClaimLog.require(one, ClaimState.RETURNED);
        Organisation firm = organisations.find(one.firm()).orElseThrow();
        Basis basis = FigureReader.read(one.scheme(), typed, clock.today());
        SubsidyClaim corrected =
                one.with(basis, once(one.scheme(), basis, firm, one.year())).at(one.state(), ClaimCourse.NEW, null);
        something(corrected);
        return steps.save(
                corrected,
                ClaimState.FILED,
                ClaimCourse.NEW,
                steps.due(one.scheme().terms().accept()),
                "",
                viewer);
    }

    /** Takes a claim back before it was accepted. */
    @Transactional
    public SubsidyClaim withdraw(ClaimId id, int version, Viewer viewer) {
        SubsidyClaim one = steps.own(id, version, viewer);
        return steps.save(one, ClaimState.WITHDRAWN, one.course(), null, "", viewer);
    }
}
