package org.mengkeju.subsidy.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.platform.Money;
import org.mengkeju.subsidy.scheme.BandRule;
import org.mengkeju.subsidy.scheme.RdRule;
import org.mengkeju.subsidy.scheme.Reward;
import org.mengkeju.subsidy.scheme.Rounding;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.scheme.TradeRule;
import org.mengkeju.subsidy.scheme.VoucherRule;

/** What schemes give, in exact decimals; only the last step rounds, downwards. */
public final class Formulas {
    private final List<Step> steps = new ArrayList<>();
    private final Scheme scheme;
    private final Basis basis;

    private Formulas(Scheme scheme, Basis basis) {
        this.scheme = scheme;
        this.basis = basis;
    }

    /** What a scheme gives for these figures; the same figures always give the same. */
    public static Calculation of(Scheme scheme, Basis basis) {
        var one = new Formulas(scheme, basis);
        return switch (scheme.kind()) {
            case RD -> one.single(one.rd(scheme.rdRule()));
            case BANDS -> one.single(one.bands(scheme.bandRule()));
            case TRADE -> one.single(one.trade(scheme.tradeRule()));
            case REWARDS -> one.single(one.reward(scheme.reward(basis.answer(Field.EVENT))));
            case VOUCHER -> one.voucher(scheme.voucherRule());
        };
    }

    /** Rule sheet, section 2. */
    private BigDecimal rd(RdRule rule) {
        BigDecimal latest = basis.amount(Field.RD).yuan();
        BigDecimal share = percent("rd-share", latest, rule.sharePercent().value());
        Money before = basis.given(Field.RD_BEFORE);
        if (!basis.yes(Field.INDUSTRIAL) || before == null) {
            step("rd-increase-none", BigDecimal.ZERO, false);
            return capped(share, rule.cap().value());
        }
        BigDecimal increase = latest.subtract(before.yuan()).max(BigDecimal.ZERO);
        step("rd-increase", increase, false, basis.amount(Field.RD).text(), before.text());
        BigDecimal more =
                percent("rd-increase-share", increase, rule.increasePercent().value());
        boolean both = rule.combine().value() == RdRule.Combine.SUM;
        BigDecimal together = both ? share.add(more) : share.max(more);
        step(both ? "sum" : "max", together, false, shown(share), shown(more));
        return capped(together, rule.cap().value());
    }

    /** Rule sheet, section 3. */
    private BigDecimal bands(BandRule rule) {
        BigDecimal whole = basis.amount(Field.RD).yuan();
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (BandRule.Band band : rule.bands()) {
            BigDecimal end = band.upTo() == null ? whole : band.upTo().yuan().min(whole);
            BigDecimal part = end.subtract(from).max(BigDecimal.ZERO);
            if (part.signum() > 0) {
                BigDecimal share = part.multiply(band.percent()).movePointLeft(2);
                step("band", share, false, shown(from), shown(end), plain(band.percent()));
                sum = sum.add(share);
                from = end;
            }
        }
        step("bands-sum", sum, false);
        return capped(sum, rule.cap().value());
    }

    /** Rule sheet, section 4. */
    private BigDecimal trade(TradeRule rule) {
        boolean buyer = basis.answer(Field.ROLE).equals(Field.BUYER);
        var rate = buyer ? rule.buyerPercent() : rule.sellerPercent();
        BigDecimal paid = basis.amount(Field.PAID).yuan();
        return capped(
                percent(buyer ? "trade-buyer" : "trade-seller", paid, rate.value()),
                rule.cap().value());
    }

    /** Rule sheet, section 5. */
    private BigDecimal reward(@Nullable Reward reward) {
        if (reward == null) {
            throw new IllegalArgumentException("no such event: " + basis.answer(Field.EVENT));
        }
        BigDecimal percent = reward.percent();
        Money amount = reward.amount();
        Money cap = reward.cap();
        if (percent == null || cap == null) {
            BigDecimal fixed = amount == null ? BigDecimal.ZERO : amount.yuan();
            step("reward", fixed, false);
            return fixed;
        }
        return capped(percent("reward-share", basis.amount(Field.INVESTMENT).yuan(), percent), cap);
    }

    /** Rule sheet, section 6: the region's part first, the league pays the rest. */
    private Calculation voucher(VoucherRule rule) {
        BigDecimal paid = basis.amount(Field.PAID).yuan();
        BigDecimal grant = percent("voucher-share", paid, rule.percent().value());
        grant = room("voucher-room", grant, rule.annualCap().value(), basis.given(Field.USED));
        Money face = basis.given(Field.FACE);
        if (face != null) {
            step("voucher-face", grant.min(face.yuan()), face.yuan().compareTo(grant) < 0, face.text());
            grant = grant.min(face.yuan());
        }
        Money whole = rounded(grant);
        BigDecimal provincial =
                percent("provincial-share", paid, rule.provincialPercent().value());
        provincial = room(
                "provincial-room", provincial, rule.provincialAnnualCap().value(), basis.given(Field.PROVINCIAL_USED));
        boolean less = whole.yuan().compareTo(provincial) < 0;
        provincial = provincial.min(whole.yuan());
        step("provincial-grant", provincial, less, whole.text());
        Money region = down(provincial);
        Money league = whole.minus(region);
        step("league", league.yuan(), false, whole.text(), region.text());
        return new Calculation(
                steps, List.of(new Share(BudgetSource.REGION, region), new Share(BudgetSource.LEAGUE, league)), whole);
    }

    private Calculation single(BigDecimal yuan) {
        Money amount = rounded(yuan);
        return new Calculation(steps, List.of(new Share(scheme.payer().value(), amount)), amount);
    }

    private BigDecimal percent(String key, BigDecimal of, BigDecimal percent) {
        BigDecimal part = of.multiply(percent).movePointLeft(2);
        step(key, part, false, shown(of), plain(percent));
        return part;
    }

    private BigDecimal capped(BigDecimal yuan, Money cap) {
        BigDecimal least = yuan.min(cap.yuan());
        step("cap", least, cap.yuan().compareTo(yuan) < 0, cap.text());
        return least;
    }

    private BigDecimal room(String key, BigDecimal yuan, Money cap, @Nullable Money used) {
        Money before = used == null ? Money.ZERO : used;
        BigDecimal left = cap.yuan().subtract(before.yuan()).max(BigDecimal.ZERO);
        step(key, yuan.min(left), left.compareTo(yuan) < 0, cap.text(), before.text(), shown(left));
        return yuan.min(left);
    }

    private Money rounded(BigDecimal yuan) {
        Money down = down(yuan);
        step(
                scheme.rounding().value() == Rounding.YUAN ? "round-yuan" : "round-fen",
                down.yuan(),
                down.yuan().compareTo(yuan) < 0);
        return down;
    }

    private Money down(BigDecimal yuan) {
        return Money.ofYuan(yuan.setScale(scheme.rounding().value().decimals(), RoundingMode.DOWN));
    }

    private void step(String key, BigDecimal yuan, boolean bit, String... words) {
        steps.add(new Step(key, List.of(words), yuan.stripTrailingZeros(), bit));
    }

    private static String shown(BigDecimal yuan) {
        return Money.ofYuan(yuan.setScale(2, RoundingMode.DOWN)).text();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
