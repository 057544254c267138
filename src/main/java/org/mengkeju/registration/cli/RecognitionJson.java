package org.mengkeju.registration.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mengkeju.registration.recognition.ContractFacts;
import org.mengkeju.registration.recognition.ContractType;
import org.mengkeju.registration.recognition.Finding;
import org.mengkeju.registration.recognition.Recognition;
import org.mengkeju.registration.recognition.TechnologyAmount;
import org.mengkeju.registration.recognition.Verdict;
import org.mengkeju.registration.tax.VatExemption;

/** A recognition as a line of JSON. */
final class RecognitionJson {
    private RecognitionJson() {}

    static Map<String, Object> line(ContractFacts facts, Recognition recognition) {
        TechnologyAmount amount = recognition.amount();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", facts.id());
        line.put("recognised", recognition.recognised());
        line.put("type", recognition.type());
        line.put("contract_amount", amount == null ? null : amount.contract());
        line.put("technology_amount", recognition.technology());
        line.put("reasons", reasons(recognition));
        line.put("decision", recognition.decision());
        line.put("subtype", facts.subtype());
        line.put("rules", recognition.rules());
        line.put("amount_open", amount != null && amount.open());
        line.put("deducted", amount == null ? null : amount.deducted());
        line.put("vat_exempt_base", VatExemption.of(facts, recognition).base());
        return line;
    }

    /** Of a recognised contract what it meets; of another everything that stands in the way. */
    private static List<Map<String, Object>> reasons(Recognition recognition) {
        List<Map<String, Object>> reasons = new ArrayList<>();
        for (Finding finding : recognition.findings()) {
            boolean told = recognition.recognised() ? finding.verdict() == Verdict.MET : finding.hinders();
            if (told) {
                reasons.add(reason(
                        finding.condition().rule(),
                        finding.condition().text(),
                        finding.verdict().name()));
            }
        }
        for (ContractType fits : recognition.fits()) {
            reasons.add(reason("FITS-" + fits, "内容符合另一种类型：" + fits, Verdict.MANUAL_REVIEW.name()));
        }
        if (recognition.type() == null) {
            reasons.add(reason("TYPE", "没有写明类型，事实也不只符合一种类型", Verdict.MISSING_DATA.name()));
        }
        return reasons;
    }

    private static Map<String, Object> reason(String rule, String text, String verdict) {
        Map<String, Object> reason = new LinkedHashMap<>();
        reason.put("rule", rule);
        reason.put("text", text);
        reason.put("verdict", verdict);
        return reason;
    }
}
