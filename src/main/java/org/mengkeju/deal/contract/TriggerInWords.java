package org.mengkeju.deal.contract;

import org.mengkeju.deal.terms.UseFirstTerms.Trigger;

/** What makes a payment fall due, as a contract says it. */
final class TriggerInWords {
    private TriggerInWords() {}

    static String of(Trigger trigger) {
        String pays = "支付 " + trigger.amount().text() + " 元";
        String label = trigger.label().isBlank() ? "" : trigger.label() + "：";
        return label
                + switch (trigger.kind()) {
                    case DATE_AFTER_EFFECTIVE -> "到 " + trigger.on() + "，" + pays;
                    case FIRST_REVENUE -> "受方因使用本成果首次取得收入，" + pays;
                    case REVENUE_TOTAL ->
                        "受方因使用本成果取得的收入累计达到 "
                                + (trigger.threshold() == null
                                        ? ""
                                        : trigger.threshold().text()) + " 元，" + pays;
                    case MILESTONE_MET -> "约定的节点达到，" + pays;
                    case PROFIT_SHARE ->
                        "每 " + trigger.everyMonths() + " 个月按受方因使用本成果取得的收入的 "
                                + (trigger.percent() == null
                                        ? ""
                                        : trigger.percent().toPlainString()) + " %支付";
                    case BUYOUT_OPTION -> "受方选择买断，" + pays;
                };
    }
}
