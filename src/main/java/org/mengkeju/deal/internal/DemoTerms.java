package org.mengkeju.deal.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.deal.terms.Instalment;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Result;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.terms.UseFirstTerms.Trigger;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.platform.Money;

/** Terms of the demonstration's deals: at a listed price, so that no notice holds them up. */
final class DemoTerms {
    private static final int MONTHS = 36;
    private static final int DAYS_BETWEEN_PARTS = 60;
    private static final long FEE_AFTER_FREE_USE = 120_000;
    private static final List<String> LABELS = List.of("合同生效后", "中试达标后", "验收合格后");

    private DemoTerms() {}

    static Terms of(DemoDeals.Story story, Listing result, LocalDate today) {
        return new Terms(
                story.way(),
                Pricing.LISTED,
                result.title(),
                List.of(new Result("invention-patent", result.title(), "演示专利号")),
                Money.ofYuan(story.price()),
                instalments(story, today),
                null,
                useFirst(story),
                List.of(),
                "用于受方自有产线",
                "内蒙古自治区",
                MONTHS,
                "工艺文件一套，现场培训三天",
                "连续运行 72 小时，指标达到约定",
                "双方对技术资料保密五年",
                "各自改进归各自所有",
                "逾期付款按日万分之三",
                false);
    }

    private static List<Instalment> instalments(DemoDeals.Story story, LocalDate today) {
        List<Instalment> instalments = new ArrayList<>();
        for (int n = 0; n < story.parts().size(); n++) {
            LocalDate due = today.plusDays((long) DAYS_BETWEEN_PARTS * (n + 1));
            String label = LABELS.get(Math.min(n, LABELS.size() - 1));
            instalments.add(new Instalment(label, Money.ofYuan(story.parts().get(n)), due));
        }
        return instalments;
    }

    private static @Nullable UseFirstTerms useFirst(DemoDeals.Story story) {
        if (story.freeMonths() == 0) {
            return null;
        }
        var first =
                new Trigger(TriggerKind.FIRST_REVENUE, "首笔收入后", null, null, null, 0, Money.ofYuan(FEE_AFTER_FREE_USE));
        return new UseFirstTerms("inner-mongolia", story.freeMonths(), List.of(first), "指标达到约定", 0);
    }
}
