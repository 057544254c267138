package org.mengkeju.subsidy.voucher;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.network.CreditCode;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.subsidy.CaseLog;
import org.mengkeju.subsidy.Hindrances;
import org.mengkeju.subsidy.formula.Basis;
import org.mengkeju.subsidy.formula.Calculation;
import org.mengkeju.subsidy.formula.Formulas;
import org.mengkeju.subsidy.payout.Payouts;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.scheme.SchemeKind;
import org.mengkeju.subsidy.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a firm does with vouchers: asks for one, orders with it, says the service is done, files what it paid. */
@Service
public class VoucherUse {
    private static final int PURPOSE_MIN = 5;
    private static final int KEY_MAX = 200;
    /** No fee of one service is larger: a hundred million yuan. */
    private static final Money MOST = Money.ofYuan(100_000_000);

    private final VoucherRows rows;
    private final VoucherLog steps;
    private final Vouchers vouchers;
    private final Schemes schemes;
    private final Hindrances hindrances;
    private final Organisations organisations;
    private final Payouts payouts;
    private final CaseLog log;
    private final RegionClock clock;

    VoucherUse(
            VoucherRows rows,
            VoucherLog steps,
            Vouchers vouchers,
            Schemes schemes,
            Hindrances hindrances,
            Organisations organisations,
            Payouts payouts,
            CaseLog log,
            RegionClock clock) {
        this.rows = rows;
        this.steps = steps;
        this.vouchers = vouchers;
        this.schemes = schemes;
        this.hindrances = hindrances;
        this.organisations = organisations;
        this.payouts = payouts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What a firm asks for.
     *
     * @param scheme key of the scheme
     * @param service key of the class of services
     * @param purpose what it needs done, in words
     * @param planned fee it thinks it will pay
     */
    public record Wish(String scheme, String service, String purpose, Money planned) {}

    /**
     * Asks for a voucher.
     *
     * @throws Refusal when the firm may not have one, the service is not covered, or nothing of the year is left
     */
    @Transactional
    public Voucher ask(Wish wish, Viewer viewer) {
        OrganisationId firm = CaseLog.own(viewer);
        LocalDate today = clock.today();
        Scheme scheme = schemes.on(wish.scheme(), today)
                .filter(one -> one.kind() == SchemeKind.VOUCHER)
                .orElseThrow(Refusal::notFound);
        hindrances.refuse(firm, scheme, today);
        if (!scheme.voucherRule().buys(wish.service())) {
            throw Refusal.invalid("subsidy.refusal.service");
        }
        String purpose = CaseLog.said(wish.purpose());
        if (purpose.length() < PURPOSE_MIN) {
            throw Refusal.invalid("subsidy.refusal.purpose", PURPOSE_MIN);
        }
        fee(wish.planned());
        log.lock(firm);
        Basis basis = vouchers.basis(firm, scheme.key(), today.getYear(), wish.planned());
        if (Formulas.of(scheme, basis).amount().isZero()) {
            throw Refusal.conflict("subsidy.refusal.used-up", Integer.toString(today.getYear()));
        }
        Organisation organisation = organisations.find(firm).orElseThrow();
        var voucher = new Voucher(
                VoucherId.next(),
                log.number("CXQ", today.getYear()),
                firm,
                organisation.name(),
                Objects.requireNonNullElse(organisation.division(), ""),
                scheme,
                today.getYear(),
                wish.service(),
                purpose,
                wish.planned(),
                VoucherState.CLAIMED,
                VoucherCourse.NEW,
                steps.due(scheme.terms().accept()),
                clock.now(),
                1,
                organisation.demo());
        rows.insert(voucher);
        log.note(voucher.subject(), VoucherState.CLAIMED, null, purpose, viewer);
        log.audit("voucher.claimed", "voucher", voucher.id().value(), null, wish, viewer);
        return voucher;
    }

    /**
     * Asks for a voucher once, however often a program sends its request.
     *
     * @param key what the program calls its request, or null where it does not care
     * @throws Refusal when the key stands for another request
     */
    @Transactional
    public Voucher askOnce(Wish wish, @Nullable String key, Viewer viewer) {
        if (key == null || key.isBlank()) {
            return ask(wish, viewer);
        }
        if (key.length() > KEY_MAX) {
            throw Refusal.invalid("subsidy.refusal.long", KEY_MAX);
        }
        OrganisationId firm = CaseLog.own(viewer);
        log.lock(firm);
        Voucher known = rows.asked(firm, key).orElse(null);
        if (known == null) {
            Voucher fresh = ask(wish, viewer);
            rows.askedAs(fresh.id(), key);
            return fresh;
        }
        boolean same = known.service().equals(wish.service())
                && known.purpose().equals(wish.purpose().strip())
                && known.planned().equals(wish.planned());
        if (!same) {
            throw Refusal.conflict("subsidy.refusal.key-reused");
        }
        return known;
    }

    static void fee(Money fee) {
        if (fee.isZero() || fee.compareTo(MOST) > 0) {
            throw Refusal.invalid("subsidy.refusal.fee", MOST.text());
        }
    }

    /** Gives a voucher up, before it is ordered with. */
    @Transactional
    public Voucher withdraw(VoucherId id, int version, Viewer viewer) {
        Voucher one = steps.own(id, version, viewer);
        payouts.release(one.subject(), viewer.actor());
        return steps.save(one, VoucherState.WITHDRAWN, one.course(), null, "", viewer);
    }

    /**
     * What is ordered.
     *
     * @param code unified social credit code of the provider, as typed
     * @param unrelated whether the firm declares that the provider is no related party
     */
    public record Wanted(String provider, String code, String content, Money price, boolean unrelated) {}

    /**
     * Orders a service.
     *
     * @throws Refusal when the voucher is not valid today, or the provider is a related party
     */
    @Transactional
    public Voucher order(VoucherId id, int version, Wanted wanted, Viewer viewer) {
        Voucher one = steps.own(id, version, viewer);
        VoucherLog.require(one, VoucherState.ISSUED);
        LocalDate today = clock.today();
        within(one, today, "subsidy.refusal.invalid-today");
        CreditCode code = CreditCode.parse(wanted.code());
        fee(wanted.price());
        if (one.scheme().voucherRule().relatedExcluded().value()) {
            refuseRelated(one, code, wanted);
        }
        var order = new Order(
                organisations.byCode(code).map(Organisation::name).orElseGet(() -> CaseLog.said(wanted.provider())),
                code.value(),
                CaseLog.said(wanted.content()),
                wanted.price(),
                today);
        return steps.save(one, VoucherState.ORDERED, one.course().ordered(order), null, order.provider(), viewer);
    }

    private void refuseRelated(Voucher one, CreditCode code, Wanted wanted) {
        boolean self = organisations
                .byCode(code)
                .filter(found -> found.id().equals(one.firm()))
                .isPresent();
        if (self || !wanted.unrelated() || wanted.provider().strip().equals(one.firmName())) {
            throw Refusal.conflict("subsidy.refusal.related");
        }
    }

    /** Takes an order back, while nothing was done. */
    @Transactional
    public Voucher cancelOrder(VoucherId id, int version, Viewer viewer) {
        Voucher one = steps.own(id, version, viewer);
        return steps.save(one, VoucherState.ISSUED, one.course().ordered(null), null, "", viewer);
    }

    /** Says that the service is done. */
    @Transactional
    public Voucher served(VoucherId id, int version, LocalDate on, Viewer viewer) {
        Voucher one = steps.own(id, version, viewer);
        VoucherLog.require(one, VoucherState.ORDERED);
        Order order = Objects.requireNonNull(one.course().order());
        if (on.isBefore(order.on()) || on.isAfter(clock.today())) {
            throw Refusal.invalid("subsidy.refusal.served", order.on(), clock.today());
        }
        within(one, on, "subsidy.refusal.day-outside");
        return steps.save(one, VoucherState.SERVED, one.course().served(on), null, on.toString(), viewer);
    }

    /**
     * Files what was paid: a service invoiced and paid while the voucher was valid, each invoice once.
     *
     * @throws Refusal when a day lies outside the validity or in the future, or the invoice stands for another voucher
     */
    @Transactional
    public Voucher file(VoucherId id, int version, Bill typed, Viewer viewer) {
        Voucher one = steps.own(id, version, viewer);
        VoucherLog.require(one, VoucherState.SERVED, VoucherState.RETURNED);
        LocalDate last = one.fileBy();
        if (last != null && clock.today().isAfter(last)) {
            throw Refusal.conflict("subsidy.refusal.too-late", last);
        }
        Bill bill = checked(one, typed);
        log.lock(one.firm());
        if (!rows.keepInvoice(bill.invoice(), id)) {
            throw Refusal.conflict("subsidy.refusal.invoice-twice", bill.invoice());
        }
        Basis basis = vouchers.basis(one, bill.paid());
        Calculation grant = Formulas.of(one.scheme(), basis);
        if (grant.amount().isZero()) {
            throw Refusal.conflict("subsidy.refusal.used-up", Integer.toString(one.year()));
        }
        VoucherCourse filed = one.course().filed(bill, basis, grant.amount(), grant.from(BudgetSource.REGION));
        LocalDate due = steps.due(one.scheme().terms().review());
        return steps.save(one, VoucherState.FILED, filed, due, bill.invoice(), viewer);
    }

    private Bill checked(Voucher one, Bill typed) {
        String invoice = typed.invoice().strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (!invoice.matches("[0-9A-Z]{8,24}")) {
            throw Refusal.invalid("subsidy.refusal.invoice");
        }
        fee(typed.paid());
        for (LocalDate day : List.of(typed.invoicedOn(), typed.paidOn())) {
            if (day.isAfter(clock.today())) {
                throw Refusal.invalid("subsidy.refusal.future", day);
            }
            within(one, day, "subsidy.refusal.day-outside");
        }
        return new Bill(invoice, typed.invoicedOn(), typed.paid(), typed.paidOn(), CaseLog.said(typed.receipt()));
    }

    private static void within(Voucher one, LocalDate day, String message) {
        LocalDate from = Objects.requireNonNull(one.course().issuedOn());
        LocalDate to = Objects.requireNonNull(one.course().validTo());
        if (day.isBefore(from) || day.isAfter(to)) {
            throw Refusal.invalid(message, day, from, to);
        }
    }
}
