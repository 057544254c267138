package org.mengkeju.registration;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealSigned;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.terms.NonTechnicalCost;
import org.mengkeju.deal.terms.Result;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.registration.RegistrationEntry.Kind;
import org.mengkeju.registration.recognition.Answer;
import org.mengkeju.registration.recognition.ContractFacts;
import org.mengkeju.registration.recognition.ContractFacts.Payment;
import org.mengkeju.registration.recognition.ContractType;
import org.mengkeju.registration.recognition.ContractType.Subtype;
import org.mengkeju.registration.recognition.CostItem;
import org.mengkeju.registration.recognition.Flag;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A signed deal fills in the form of its registration, once; the supplier checks it and submits. */
@Component
public class DealDrafts {
    private final Deals deals;
    private final Organisations organisations;
    private final Applications applications;
    private final RegistrationLog log;

    DealDrafts(Deals deals, Organisations organisations, Applications applications, RegistrationLog log) {
        this.deals = deals;
        this.organisations = organisations;
        this.applications = applications;
        this.log = log;
    }

    @ApplicationModuleListener
    void on(DealSigned event) {
        draft(deals.find(event.deal()).orElseThrow());
    }

    /** The form of a signed deal: the one there is, or a new one filled in from the agreed terms. */
    @Transactional
    public Registration draft(Deal deal) {
        Terms terms = deals.agreedTerms(deal).orElseThrow();
        Organisation supplier =
                organisations.find(deal.supplier().organisation()).orElseThrow();
        Organisation acquirer =
                organisations.find(deal.acquirer().organisation()).orElseThrow();
        var form = new ContractForm(
                deal.title(),
                deal.number(),
                Applications.side(supplier),
                Applications.side(acquirer),
                "",
                terms.object(),
                deal.effectiveOn(),
                null,
                null,
                facts(deal, terms));
        Registration opened = applications.open(deal.id().value(), supplier, form, Kind.PREFILLED, Viewer.program());
        log.tell(opened, "registration.told.prefilled");
        return opened;
    }

    private static ContractFacts facts(Deal deal, Terms terms) {
        ContractType type = type(terms.way());
        return new ContractFacts(
                deal.number(),
                type,
                subtype(terms),
                answers(terms, type),
                terms.price(),
                payment(terms),
                terms.costs().stream().map(DealDrafts::cost).toList(),
                null,
                List.of(),
                null,
                deal.signedOn(),
                ends(deal, terms),
                null,
                ContractFacts.Applicant.SELLER,
                false,
                ContractFacts.Papers.CONTRACT,
                false,
                null);
    }

    private static @Nullable LocalDate ends(Deal deal, Terms terms) {
        LocalDate from = deal.effectiveOn();
        return from == null || terms.months() == 0
                ? null
                : from.plusMonths(terms.months()).minusDays(1);
    }

    private static CostItem cost(NonTechnicalCost cost) {
        return new CostItem(cost.label(), cost.amount(), cost.reasonable() ? Answer.YES : Answer.NO, 0);
    }

    private static Payment payment(Terms terms) {
        if (terms.isOpenEnded()) {
            return terms.price().isZero() ? Payment.ROYALTY : Payment.ENTRY_FEE_AND_ROYALTY;
        }
        return terms.instalments().size() > 1 ? Payment.INSTALMENTS : Payment.LUMP_SUM;
    }

    /** What the program knows by itself: both sides signed in writing, in force, through their own accounts. */
    private static Map<Flag, Answer> answers(Terms terms, ContractType type) {
        Map<Flag, Answer> answers = new EnumMap<>(Flag.class);
        for (Flag known : List.of(Flag.WRITTEN, Flag.IN_FORCE, Flag.PARTIES_CLEAR, Flag.NAMES_MATCH_SEALS)) {
            answers.put(known, Answer.YES);
        }
        if (!terms.object().isBlank()) {
            answers.put(Flag.OBJECT_CLEAR, Answer.YES);
        }
        if (type.conveysResult()) {
            answers.put(Flag.MASTERED, Answer.YES);
        }
        return answers;
    }

    private static ContractType type(Way way) {
        return switch (way.family()) {
            case DEVELOPMENT -> ContractType.DEV;
            case TRANSFER -> ContractType.TRF;
            case LICENCE -> ContractType.LIC;
            case CONSULTING -> ContractType.CON;
            case SERVICE -> ContractType.SVC;
        };
    }

    private static Subtype subtype(Terms terms) {
        return switch (terms.way()) {
            case COMMISSIONED_DEVELOPMENT -> Subtype.COMMISSIONED;
            case JOINT_DEVELOPMENT -> Subtype.JOINT;
            case CONSULTING -> Subtype.CONSULTING;
            case SERVICE -> Subtype.SERVICE;
            case TRAINING -> Subtype.TRAINING;
            case BROKERAGE -> Subtype.BROKERAGE;
            case EQUITY -> Subtype.EQUITY;
            case OPEN_LICENCE -> Subtype.PATENT;
            case OWNERSHIP_TRANSFER, EXCLUSIVE_LICENCE, SOLE_LICENCE, ORDINARY_LICENCE -> ofRight(terms.results());
        };
    }

    private static Subtype ofRight(List<Result> results) {
        String kind = results.isEmpty() ? "" : results.getFirst().kind();
        return switch (kind) {
            case "invention-patent", "utility-model" -> Subtype.PATENT;
            case "trade-secret" -> Subtype.TRADE_SECRET;
            default -> Subtype.OTHER_RIGHT;
        };
    }
}
