package org.mengkeju.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Integrity;
import org.mengkeju.integrity.Subject;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.facts.Fact;
import org.mengkeju.network.facts.FactVocabulary;
import org.mengkeju.network.facts.FirmFacts;
import org.mengkeju.network.facts.KnownFacts;
import org.mengkeju.network.facts.Verdict;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.Named;
import org.mengkeju.subsidy.scheme.Condition;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.scheme.TradeRule;
import org.springframework.stereotype.Service;

/**
 * The one place that says why a firm may not claim: asked when it files, when an officer reviews and before a
 * payment.
 */
@Service
public class Hindrances {
    private static final String SIZE = "size";

    private final FirmFacts facts;
    private final FactVocabulary vocabulary;
    private final Organisations organisations;
    private final Integrity integrity;

    Hindrances(FirmFacts facts, FactVocabulary vocabulary, Organisations organisations, Integrity integrity) {
        this.facts = facts;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.integrity = integrity;
    }

    /**
     * Every reason why a firm may not claim under a scheme on a day; empty where it may. What else keeps a firm from
     * public money is added here.
     */
    public List<Hindrance> against(OrganisationId firm, Scheme scheme, LocalDate day) {
        List<Hindrance> found = new ArrayList<>();
        if (!scheme.holdsOn(day)) {
            found.add(Hindrance.notMet(new Named("现在不在申请期内", "Claims are not taken at this time")));
        }
        notAFirm(firm, found);
        barred(firm, found);
        KnownFacts known = facts.knownOf(firm);
        scheme.conditions().forEach(condition -> judge(condition, known, found));
        switch (scheme.kind()) {
            case VOUCHER -> size(scheme, known, found);
            case TRADE -> rate(scheme.tradeRule(), found);
            default -> {
                // nothing more
            }
        }
        return found;
    }

    /** Refuses where anything stands against it. */
    public void refuse(OrganisationId firm, Scheme scheme, LocalDate day) {
        refuse(against(firm, scheme, day));
    }

    /** As above, but what the firm has merely not stated again is left to the officer. */
    public void refuseWhatStands(OrganisationId firm, Scheme scheme, LocalDate claimed) {
        refuse(against(firm, scheme, claimed).stream().filter(Hindrance::stands).toList());
    }

    private static void refuse(List<Hindrance> against) {
        if (!against.isEmpty()) {
            throw Refusal.conflict(
                    "subsidy.refusal.hindered",
                    against.stream().map(one -> one.text().zh()).toList());
        }
    }

    private void notAFirm(OrganisationId firm, List<Hindrance> found) {
        boolean is = organisations
                .find(firm)
                .filter(one -> one.kind() == Organisation.Kind.FIRM)
                .isPresent();
        if (!is) {
            found.add(Hindrance.notMet(new Named("申请人是企业", "The claimant is a firm")));
        }
    }

    /** Today, also where an older claim is reviewed or paid: a ban holds from its first day. */
    private void barred(OrganisationId firm, List<Hindrance> found) {
        if (integrity.blocks(Subject.of(firm), Activity.SUBSIDY).isBlocked()) {
            found.add(Hindrance.notMet(new Named("不在科研失信限制期内", "Not barred for dishonesty in research")));
        }
    }

    private void judge(Condition condition, KnownFacts known, List<Hindrance> found) {
        Verdict verdict = vocabulary.conditions().judge(condition.expression(), known);
        switch (verdict.outcome()) {
            case NOT_MET -> found.add(Hindrance.notMet(condition.text()));
            case MISSING ->
                found.add(new Hindrance(
                        condition.text(),
                        verdict.missing().stream().map(Fact::label).toList()));
            case MET, JUDGE -> {}
        }
    }

    /** While no rate was entered nothing could be paid. */
    private static void rate(TradeRule rule, List<Hindrance> found) {
        boolean none = rule.buyerPercent().value().signum() == 0
                && rule.sellerPercent().value().signum() == 0;
        if (none) {
            found.add(Hindrance.notMet(new Named("主管部门已经公布比例", "A rate has been published")));
        }
    }

    private void size(Scheme scheme, KnownFacts known, List<Hindrance> found) {
        var text = new Named("属于支持的企业规模", "Of a size class that is supported");
        Object size = known.values().get(SIZE);
        if (size == null) {
            found.add(new Hindrance(
                    text, vocabulary.find(SIZE).map(Fact::label).stream().toList()));
        } else if (!scheme.voucherRule()
                .sizes()
                .value()
                .contains(size.toString().toLowerCase(Locale.ROOT))) {
            found.add(Hindrance.notMet(text));
        }
    }
}
