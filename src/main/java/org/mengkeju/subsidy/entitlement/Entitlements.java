package org.mengkeju.subsidy.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.facts.FirmFacts;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.subsidy.CaseLog;
import org.mengkeju.subsidy.Hindrance;
import org.mengkeju.subsidy.Hindrances;
import org.mengkeju.subsidy.formula.Basis;
import org.mengkeju.subsidy.formula.Calculation;
import org.mengkeju.subsidy.formula.Field;
import org.mengkeju.subsidy.formula.Formulas;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.scheme.SchemeKind;
import org.mengkeju.subsidy.scheme.Schemes;
import org.mengkeju.subsidy.voucher.Vouchers;
import org.springframework.stereotype.Service;

/** Tells a firm what it can get, by the facts it stated; the same engine computes its claim later. */
@Service
public class Entitlements {
    private final Schemes schemes;
    private final Hindrances hindrances;
    private final FirmFacts facts;
    private final Vouchers vouchers;
    private final RegionClock clock;

    Entitlements(Schemes schemes, Hindrances hindrances, FirmFacts facts, Vouchers vouchers, RegionClock clock) {
        this.schemes = schemes;
        this.hindrances = hindrances;
        this.facts = facts;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /** For the viewer's own firm: what it may claim first, then what lacks a statement, then the rest. */
    public List<Entitlement> of(Viewer viewer) {
        OrganisationId own = CaseLog.own(viewer);
        LocalDate today = clock.today();
        return schemes.on(today).stream()
                .map(scheme -> entitlement(own, scheme, today))
                .sorted(Comparator.comparingInt(one -> one.open() ? 0 : one.missing() ? 1 : 2))
                .toList();
    }

    private Entitlement entitlement(OrganisationId firm, Scheme scheme, LocalDate today) {
        List<Hindrance> against = hindrances.against(firm, scheme, today);
        Money left = scheme.kind() == SchemeKind.VOUCHER ? left(firm, scheme, today) : null;
        return new Entitlement(scheme, against, calculation(firm, scheme), left);
    }

    private @Nullable Calculation calculation(OrganisationId firm, Scheme scheme) {
        if (scheme.kind() != SchemeKind.RD && scheme.kind() != SchemeKind.BANDS) {
            return null;
        }
        Map<String, Money> known = new HashMap<>();
        Field.of(scheme).forEach(field -> stated(firm, field).ifPresent(amount -> known.put(field.key(), amount)));
        return known.containsKey(Field.RD) ? Formulas.of(scheme, new Basis(known, Map.of())) : null;
    }

    private Money left(OrganisationId firm, Scheme scheme, LocalDate today) {
        Basis basis = vouchers.basis(firm, scheme.key(), today.getYear(), Money.ZERO);
        Money cap = scheme.voucherRule().annualCap().value();
        Money used = basis.amount(Field.USED);
        return used.compareTo(cap) > 0 ? Money.ZERO : cap.minus(used);
    }

    /** What a firm states of the fact a field is filled in from. */
    private Optional<Money> stated(OrganisationId firm, Field field) {
        String fact = field.fact();
        return fact == null || field.type() != Field.Type.AMOUNT
                ? Optional.empty()
                : facts.stated(firm, fact).map(BigDecimal::new).map(fen -> Money.ofYuan(fen.movePointLeft(2)));
    }

    /** A form filled in with what the firm stated, as one would type it. */
    public Map<String, String> typed(Scheme scheme, Viewer viewer) {
        OrganisationId own = CaseLog.own(viewer);
        Map<String, String> typed = new HashMap<>();
        Field.of(scheme)
                .forEach(field -> stated(own, field)
                        .ifPresent(
                                amount -> typed.put(field.key(), amount.yuan().toPlainString())));
        return typed;
    }

    /** What stands against the viewer's firm under a scheme. */
    public List<Hindrance> against(Scheme scheme, Viewer viewer) {
        return hindrances.against(CaseLog.own(viewer), scheme, clock.today());
    }
}
