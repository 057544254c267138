package org.mengkeju.deal.proceeds.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.proceeds.Agreement;
import org.mengkeju.deal.proceeds.AgreementAccess;
import org.mengkeju.deal.proceeds.AgreementState;
import org.mengkeju.deal.proceeds.AgreementVersion;
import org.mengkeju.deal.proceeds.Agreements;
import org.mengkeju.deal.proceeds.Agreements.Standing;
import org.mengkeju.deal.proceeds.engine.Distribution;
import org.mengkeju.deal.proceeds.engine.Floors;
import org.mengkeju.deal.proceeds.engine.PublicityClock;
import org.mengkeju.deal.proceeds.payout.Plans;
import org.mengkeju.deal.proceeds.rules.CostKind;
import org.mengkeju.deal.proceeds.rules.ProceedsRules;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one agreement. */
@Component
class AgreementPage {
    private final Agreements agreements;
    private final AgreementAccess access;
    private final Plans plans;
    private final ProceedsRules rules;
    private final RegionClock clock;

    AgreementPage(Agreements agreements, AgreementAccess access, Plans plans, ProceedsRules rules, RegionClock clock) {
        this.agreements = agreements;
        this.access = access;
        this.plans = plans;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * How far a notice is.
     *
     * @param counted days that have counted
     * @param until last day, or null while an objection is open
     */
    record Notice(
            int days,
            int counted,
            @Nullable LocalDate until,
            @Nullable LocalDate freeFrom) {
        static Notice of(PublicityClock clock, LocalDate today) {
            return new Notice(clock.days(), clock.counted(today), clock.lastDay(), clock.freeFrom());
        }
    }

    /** How a sum would be divided. */
    record Trial(Money base, Distribution parts) {}

    /** Adds how a sum would be divided by the newest version; for own use it is one year's profit. */
    void tryOut(Model model, Standing standing, String typed) {
        if (!typed.isBlank()) {
            Money base = Money.parse(typed);
            var shares = standing.latest().terms().shares(standing.agreement().stateFounded());
            model.addAttribute("trial", new Trial(base, Distribution.of(base.fen(), shares)));
        }
    }

    void fill(Model model, Standing standing, Viewer viewer) {
        Agreement agreement = standing.agreement();
        AgreementVersion latest = standing.latest();
        model.addAttribute("agreement", agreement);
        model.addAttribute("versions", standing.versions().reversed());
        model.addAttribute("latest", latest);
        model.addAttribute("mayWrite", access.mayWrite(agreement, viewer));
        model.addAttribute("mayReadAll", access.mayReadAll(agreement, viewer));
        model.addAttribute("mustConsent", mustConsent(latest, viewer));
        model.addAttribute("states", List.of(AgreementState.DRAFTED, AgreementState.NOTICE, AgreementState.IN_FORCE));
        model.addAttribute("notice", notice(latest));
        model.addAttribute("noticeDays", agreements.noticeDays(latest.rules()));
        model.addAttribute("objections", agreements.objections(agreement.id()));
        model.addAttribute("plans", plans.of(agreement.id(), viewer));
        model.addAttribute("costs", plans.costs(agreement.id(), viewer));
        model.addAttribute("costKinds", CostKind.values());
        model.addAttribute("floor", Floors.least(latest.terms().way(), latest.rules()));
        model.addAttribute("floorArticle", Floors.article(latest.terms().way(), latest.rules()));
        model.addAttribute("bonus", rules.patentBonus());
        model.addAttribute("today", clock.today());
        model.addAttribute("zone", clock.zone());
        model.addAttribute("showsDemo", agreement.demo());
    }

    private static boolean mustConsent(AgreementVersion latest, Viewer viewer) {
        return latest.state() == AgreementState.DRAFTED
                && viewer.person() != null
                && latest.terms().completers().stream()
                        .anyMatch(one -> viewer.person().equals(one.person()) && one.consent() == null);
    }

    @Nullable
    Notice notice(AgreementVersion version) {
        return version.state().isPublished() ? Notice.of(agreements.clock(version), clock.today()) : null;
    }
}
