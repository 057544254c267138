package org.mengkeju.registration.recognition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.registration.recognition.ContractType.Subtype;

/**
 * Everything recognition asks of a contract. What is not known is null or missing, never zero.
 *
 * @param id what its sender calls it
 * @param type what the contract calls itself; null lets the facts decide
 * @param amount total amount of the concluded project (合同成交额); of royalty contracts the fixed part
 * @param technologyPart of a mixed contract the sum of its technology part
 * @param connected sums of consulting and service given with a transfer or development
 * @param appliedOn day of the application
 * @param rightExpiresOn last day of protection of the right conveyed
 * @param imported whether the seller is abroad
 * @param government whether it belongs to a government science project, so that a task book may stand for the contract
 */
public record ContractFacts(
        String id,
        @Nullable ContractType type,
        @Nullable Subtype subtype,
        Map<Flag, Answer> answers,
        @Nullable Money amount,
        @Nullable Payment payment,
        List<CostItem> costs,
        @Nullable Money technologyPart,
        List<Connected> connected,
        @Nullable LocalDate appliedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate rightExpiresOn,
        @Nullable Applicant applicant,
        boolean imported,
        @Nullable Papers papers,
        boolean government,
        @Nullable ConsultingKind consultingKind) {

    /** Copies what it is given. */
    public ContractFacts {
        Map<Flag, Answer> copy = new EnumMap<>(Flag.class);
        copy.putAll(answers);
        answers = Collections.unmodifiableMap(copy);
        costs = List.copyOf(costs);
        connected = List.copyOf(connected);
    }

    /** How it is paid (民法典 art. 846). */
    public enum Payment {
        /** 一次总算一次总付. */
        LUMP_SUM,
        /** 一次总算分期支付. */
        INSTALMENTS,
        /** 提成支付. */
        ROYALTY,
        /** 提成附加预付入门费. */
        ENTRY_FEE_AND_ROYALTY;

        /** Whether the sum is not known yet. */
        public boolean isOpen() {
            return this == ROYALTY || this == ENTRY_FEE_AND_ROYALTY;
        }
    }

    /** Which side applies. */
    public enum Applicant {
        SELLER,
        BUYER
    }

    /** What is filed. */
    public enum Papers {
        CONTRACT,
        /** 任务书. */
        TASK_BOOK,
        /** 投标文件和中标通知书. */
        BID_AND_AWARD
    }

    /** The nine kinds of consulting (2001 rule art. 35). */
    public enum ConsultingKind {
        STRATEGY,
        POLICY,
        FEASIBILITY,
        ASSESSMENT,
        FORECAST,
        SURVEY,
        COMPARISON,
        PERFORMANCE,
        NOVELTY
    }

    /**
     * Consulting or service connected with a transfer or development.
     *
     * @param sameInvoice whether it is invoiced together with it
     */
    public record Connected(Money amount, boolean sameInvoice) {}

    /** The same contract with other answers. */
    public ContractFacts with(Map<Flag, Answer> others) {
        return new ContractFacts(
                id,
                type,
                subtype,
                others,
                amount,
                payment,
                costs,
                technologyPart,
                connected,
                appliedOn,
                signedOn,
                endsOn,
                rightExpiresOn,
                applicant,
                imported,
                papers,
                government,
                consultingKind);
    }

    /** The same contract with other costs. */
    public ContractFacts withCosts(List<CostItem> others) {
        return new ContractFacts(
                id,
                type,
                subtype,
                answers,
                amount,
                payment,
                others,
                technologyPart,
                connected,
                appliedOn,
                signedOn,
                endsOn,
                rightExpiresOn,
                applicant,
                imported,
                papers,
                government,
                consultingKind);
    }

    /** The same contract, applied for on this day. */
    public ContractFacts appliedOn(LocalDate day) {
        return new ContractFacts(
                id,
                type,
                subtype,
                answers,
                amount,
                payment,
                costs,
                technologyPart,
                connected,
                day,
                signedOn,
                endsOn,
                rightExpiresOn,
                applicant,
                imported,
                papers,
                government,
                consultingKind);
    }
}
