package org.mengkeju.subsidy.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.platform.region.Named;

/**
 * One version of a scheme. Claims and vouchers keep the version they were decided by.
 *
 * @param version distinguishes versions under one key
 * @param validTo last day on which one may claim under it, or null
 * @param gist what it is, in a sentence
 * @param document the document it follows, with its number
 * @param source where that was read, and what was not found
 * @param division beginning of the division codes it is for
 * @param payer whose money it is
 */
public record Scheme(
        String key,
        String version,
        SchemeKind kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Named name,
        Named gist,
        String document,
        String source,
        String division,
        Sourced<BudgetSource> payer,
        Sourced<Rounding> rounding,
        Terms terms,
        List<Condition> conditions,
        @Nullable RdRule rd,
        @Nullable BandRule bands,
        @Nullable TradeRule trade,
        @Nullable List<Reward> rewards,
        @Nullable VoucherRule voucher) {

    /** Key and version. */
    public String edition() {
        return key + "@" + version;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The book its money is kept in. */
    public Book book() {
        return kind == SchemeKind.VOUCHER ? Book.VOUCHERS : Book.SUBSIDIES;
    }

    public RdRule rdRule() {
        return Objects.requireNonNull(rd);
    }

    public BandRule bandRule() {
        return Objects.requireNonNull(bands);
    }

    public TradeRule tradeRule() {
        return Objects.requireNonNull(trade);
    }

    public VoucherRule voucherRule() {
        return Objects.requireNonNull(voucher);
    }

    /** The reward for an event, or null. */
    public @Nullable Reward reward(String event) {
        return events().stream()
                .filter(one -> one.key().equals(event))
                .findFirst()
                .orElse(null);
    }

    /** Its rewards; none where it is of another kind. */
    public List<Reward> events() {
        return rewards == null ? List.of() : rewards;
    }

    /** The same with the rates of a trade somebody entered. */
    public Scheme with(TradeRule other) {
        return new Scheme(
                key,
                version,
                kind,
                validFrom,
                validTo,
                name,
                gist,
                document,
                source,
                division,
                payer,
                rounding,
                terms,
                conditions,
                rd,
                bands,
                other,
                rewards,
                voucher);
    }
}
