package org.mengkeju.registration.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.registration.ContractForm;
import org.mengkeju.registration.ContractForm.Side;
import org.mengkeju.registration.recognition.ContractFacts;
import org.mengkeju.registration.recognition.ContractFacts.Connected;
import org.mengkeju.registration.recognition.CostItem;

/** A form as the texts that stand in its fields. */
final class FormValues {
    private FormValues() {}

    static Map<String, String> of(ContractForm form) {
        ContractFacts facts = form.facts();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", form.title());
        values.put("contractNumber", form.contractNumber());
        values.put("type", text(facts.type()));
        values.put("subtype", text(facts.subtype()));
        values.put("field", form.field());
        values.put("summary", form.summary());
        values.put("consultingKind", text(facts.consultingKind()));
        values.put("papersKind", text(facts.papers()));
        values.put("government", facts.government() ? "YES" : "NO");
        values.put("signedOn", text(facts.signedOn()));
        values.put("startsOn", text(form.startsOn()));
        values.put("endsOn", text(facts.endsOn()));
        values.put("rightExpiresOn", text(facts.rightExpiresOn()));
        side(values, "seller", form.seller());
        side(values, "buyer", form.buyer());
        values.put("applicant", text(facts.applicant()));
        values.put("imported", facts.imported() ? "YES" : "NO");
        money(values, form, facts);
        facts.answers().forEach((flag, answer) -> values.put("flag." + flag, answer.name()));
        return values;
    }

    private static void money(Map<String, String> values, ContractForm form, ContractFacts facts) {
        values.put("amount", money(facts.amount()));
        values.put("payment", text(facts.payment()));
        values.put("technologyPart", money(facts.technologyPart()));
        values.put("investment", money(form.investment()));
        values.put("output", money(form.output()));
        for (int n = 0; n < facts.costs().size(); n++) {
            CostItem item = facts.costs().get(n);
            values.put("cost." + n + ".label", item.label());
            values.put("cost." + n + ".amount", money(item.amount()));
            values.put("cost." + n + ".reasonable", item.reasonable().name());
            values.put("cost." + n + ".sets", item.sets() == 0 ? "" : Integer.toString(item.sets()));
        }
        if (!facts.connected().isEmpty()) {
            Connected one = facts.connected().getFirst();
            values.put("connected", money(one.amount()));
            values.put("sameInvoice", one.sameInvoice() ? "YES" : "NO");
        }
    }

    private static void side(Map<String, String> values, String name, Side side) {
        values.put(name + ".name", side.name());
        values.put(name + ".code", side.code());
        values.put(name + ".country", side.country());
        values.put(name + ".division", side.division());
        values.put(name + ".nature", side.nature());
    }

    private static String text(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String money(@Nullable Money amount) {
        return amount == null ? "" : amount.yuan().toPlainString();
    }
}
