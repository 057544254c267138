package org.mengkeju.deal.usefirst;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Result;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.terms.UseFirstTerms.Trigger;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.deal.usefirst.rule.RuleSet;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.RegionFolder;

/** Use-first licences that tests begin with, and short ways to go on. */
final class Licence {
    private static final int DAYS_OF_A_WEEK = 7;

    private Licence() {}

    /** Monday to Friday, without holidays. */
    static LocalDate workingDay(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek().getValue() % DAYS_OF_A_WEEK != 0 && day.getDayOfWeek() != DayOfWeek.SATURDAY) {
                left--;
            }
        }
        return day;
    }

    static RuleSet rules(String key) {
        Path root = Path.of("regions/inner-mongolia");
        var folder = new RegionFolder(root);
        RuleSet set = folder.yaml(root.resolve("use-first/" + key + ".yaml"), RuleSet.class)
                .orElseThrow();
        folder.refuseIfFaulty();
        return set;
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Trigger fee(TriggerKind kind, String label, long yuan) {
        return new Trigger(kind, label, null, null, null, 0, Money.ofYuan(yuan));
    }

    static Trigger date(String on, long yuan) {
        return new Trigger(TriggerKind.DATE_AFTER_EFFECTIVE, "到期付费", day(on), null, null, 0, Money.ofYuan(yuan));
    }

    static Trigger total(long threshold, long yuan) {
        return new Trigger(
                TriggerKind.REVENUE_TOTAL, "累计收入达标", null, Money.ofYuan(threshold), null, 0, Money.ofYuan(yuan));
    }

    static Trigger share(String percent) {
        return new Trigger(TriggerKind.PROFIT_SHARE, "销售收入提成", null, null, new BigDecimal(percent), 3, Money.ZERO);
    }

    static UseFirstTerms terms(String exitTest, int covered, Trigger... triggers) {
        return new UseFirstTerms("inner-mongolia", 12, List.of(triggers), exitTest, covered);
    }

    /** The whole terms of a deal around those of use first, pay later. */
    static Terms deal(UseFirstTerms useFirst, Money entryFee) {
        return new Terms(
                Way.ORDINARY_LICENCE,
                Pricing.AGREED,
                "演示成果的实施许可",
                List.of(new Result("invention-patent", "演示专利", "ZL000000000000.0")),
                entryFee,
                List.of(),
                null,
                useFirst,
                List.of(),
                "生产和销售",
                "全国",
                60,
                "技术资料",
                "按约定检验",
                "五年",
                "各自所有",
                "每日万分之五",
                false);
    }

    /** Signed and effective on 1 May 2026, under the set of Inner Mongolia, with a guarantor where part is covered. */
    static UseFirstContract signed(UseFirstTerms terms) {
        return new UseFirstContract(
                day("2026-05-01"),
                day("2026-05-01"),
                null,
                terms,
                rules("inner-mongolia"),
                terms.coveredPercent() > 0,
                List.of());
    }

    /** The same, registered and handed over on the first day. */
    static UseFirstContract inUse(UseFirstTerms terms) {
        UseFirstContract contract = signed(terms);
        contract = done(contract, Move.REGISTER, Side.LICENSEE, "2026-05-01", Act.Said.text("HT-2026-000001"));
        return done(contract, Move.HAND_OVER, Side.LICENSOR, "2026-05-01", Act.Said.NOTHING);
    }

    static Act act(Move move, Side by, String on, Act.Said said) {
        return act(move, by, day(on), said);
    }

    static Act act(Move move, Side by, LocalDate on, Act.Said said) {
        return new Act(UUID.randomUUID(), move, by, on, "凭证", said, "经办人", Instant.EPOCH);
    }

    static UseFirstContract done(UseFirstContract contract, Move move, Side by, String on, Act.Said said) {
        return contract.with(act(move, by, on, said), day("2030-12-31"), Licence::workingDay);
    }

    static Status on(UseFirstContract contract, String day) {
        return contract.on(day(day), Licence::workingDay);
    }

    static Act.Said revenue(String yuan, @Nullable String period) {
        return Act.Said.revenue(Money.ofYuan(new BigDecimal(yuan)), null, period);
    }
}
