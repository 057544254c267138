package org.mengkeju.subsidy.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.budget.BudgetLine;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.ledger.budget.BudgetStanding;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.Named;
import org.mengkeju.subsidy.Ground;
import org.mengkeju.subsidy.Hindrance;
import org.mengkeju.subsidy.claim.ClaimState;
import org.mengkeju.subsidy.claim.Figures;
import org.mengkeju.subsidy.claim.SubsidyClaim;
import org.mengkeju.subsidy.entitlement.Entitlement;
import org.mengkeju.subsidy.formula.Calculation;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.voucher.Bill;
import org.mengkeju.subsidy.voucher.Order;
import org.mengkeju.subsidy.voucher.Voucher;
import org.mengkeju.subsidy.voucher.VoucherState;

/** Vouchers, claims and budgets as programs see them; amounts in yuan. */
final class SubsidyJson {
    private SubsidyJson() {}

    /** A voucher. */
    record VoucherView(
            UUID id,
            String number,
            String firm,
            String scheme,
            int year,
            String service,
            String purpose,
            Money planned,
            VoucherState state,
            Money face,

            @JsonProperty("issued_on") @Nullable LocalDate issuedOn,

            @JsonProperty("valid_to") @Nullable LocalDate validTo,

            @JsonProperty("file_by") @Nullable LocalDate fileBy,

            @Nullable Order order,
            @Nullable Bill bill,
            Money grant,

            @JsonProperty("grant_region") Money grantRegion,

            @Nullable Calculation calculation,
            @Nullable Ground ground,
            String words,

            @JsonProperty("due_on") @Nullable LocalDate dueOn,

            @JsonProperty("opened_at") Instant openedAt,

            int version,
            boolean demo,
            String href) {}

    /** A claim. */
    record ClaimView(
            UUID id,
            String number,
            String firm,
            String scheme,
            int year,
            ClaimState state,
            Map<String, String> filed,
            Map<String, String> counted,
            Money amount,
            Calculation calculation,

            @JsonProperty("published_on") @Nullable LocalDate publishedOn,

            @JsonProperty("notice_to") @Nullable LocalDate noticeTo,

            @JsonProperty("paid_on") @Nullable LocalDate paidOn,

            @Nullable Ground ground,
            String words,

            @JsonProperty("due_on") @Nullable LocalDate dueOn,

            @JsonProperty("opened_at") Instant openedAt,

            int version,
            boolean demo,
            String href) {}

    /** What a firm can get under a scheme. */
    record EntitlementView(
            String scheme,
            boolean open,
            List<Hindrance> against,
            @Nullable Calculation calculation,
            @Nullable Money left) {
        static EntitlementView of(Entitlement one) {
            return new EntitlementView(
                    one.scheme().edition(), one.open(), one.against(), one.calculation(), one.left());
        }
    }

    /** What everybody may know of a claim that is published. */
    record NoticeView(
            String number,
            String firm,
            Named scheme,
            Money amount,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean demo) {
        static NoticeView of(SubsidyClaim one) {
            return new NoticeView(
                    one.number(),
                    one.firmName(),
                    one.scheme().name(),
                    one.amount(),
                    one.course().publishedOn(),
                    one.noticeTo(),
                    one.demo());
        }
    }

    /** A budget line with how it stands. */
    record BudgetView(
            UUID id,
            String name,
            BudgetSource source,
            int year,
            String scheme,
            String holder,
            String division,
            Money allotted,
            Money reserved,
            Money paid,
            Money free,
            String href) {
        static BudgetView of(BudgetLine line, BudgetStanding standing) {
            return new BudgetView(
                    line.id().value(),
                    line.name(),
                    line.source(),
                    line.year(),
                    line.purpose(),
                    line.holder(),
                    line.division(),
                    standing.allotted(),
                    standing.reserved(),
                    standing.paid(),
                    standing.free(),
                    "/api/v1/subsidies/budgets/" + line.id());
        }
    }

    /** A scheme with where it is described. */
    record SchemeView(Scheme scheme, boolean open) {}

    static VoucherView view(Voucher one) {
        return new VoucherView(
                one.id().value(),
                one.number(),
                one.firmName(),
                one.scheme().edition(),
                one.year(),
                one.service(),
                one.purpose(),
                one.planned(),
                one.state(),
                one.course().face(),
                one.course().issuedOn(),
                one.course().validTo(),
                one.fileBy(),
                one.course().order(),
                one.course().bill(),
                one.course().grant(),
                one.course().grantRegion(),
                one.calculation(),
                one.course().ground(),
                one.course().words(),
                one.dueOn(),
                one.openedAt(),
                one.version(),
                one.demo(),
                "/api/v1/subsidies/vouchers/" + one.id());
    }

    static ClaimView view(SubsidyClaim one) {
        return new ClaimView(
                one.id().value(),
                one.number(),
                one.firmName(),
                one.scheme().edition(),
                one.year(),
                one.state(),
                Figures.typed(one.filed()),
                Figures.typed(one.basis()),
                one.amount(),
                one.calculation(),
                one.course().publishedOn(),
                one.noticeTo(),
                one.course().paidOn(),
                one.course().ground(),
                one.course().words(),
                one.dueOn(),
                one.openedAt(),
                one.version(),
                one.demo(),
                "/api/v1/subsidies/claims/" + one.id());
    }
}
