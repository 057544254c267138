package org.mengkeju.deal.proceeds.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mengkeju.deal.proceeds.payout.Plan;
import org.mengkeju.platform.table.TableFormat;
import org.mengkeju.platform.table.TableWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A statement as a spreadsheet, one line a part of a payment. */
@Component
class StatementFile {
    private static final List<String> COLUMNS = List.of(
            "result",
            "payment",
            "paid-on",
            "income",
            "deducted",
            "net",
            "reward-percent",
            "reward",
            "who",
            "percent",
            "amount",
            "state",
            "rules",
            "article",
            "transfer");

    private final MessageSource messages;

    StatementFile(MessageSource messages) {
        this.messages = messages;
    }

    void write(List<StatementLine> lines, TableFormat format, Locale locale, OutputStream out) throws IOException {
        List<String> keys =
                COLUMNS.stream().map(column -> text("column." + column, locale)).toList();
        var writer = new TableWriter<Map<String, String>>(
                text("statement.title", locale),
                keys,
                line -> line,
                line -> JsonMapper.shared().valueToTree(line));
        writer.write(format, out, take -> lines.forEach(line -> take.accept(cells(keys, line, locale))));
    }

    private Map<String, String> cells(List<String> keys, StatementLine line, Locale locale) {
        Plan plan = line.plan();
        List<String> cells = new ArrayList<>(List.of(
                line.agreement().title(),
                plan.payment().id().toString(),
                plan.payment().on().toString(),
                plan.payment().amount().yuan().toPlainString(),
                plan.deducted().yuan().toPlainString(),
                plan.net().yuan().toPlainString(),
                line.version().terms().reward().toPlainString(),
                plan.reward().yuan().toPlainString(),
                line.part().name(),
                line.part().percent().toPlainString()));
        cells.addAll(List.of(
                line.part().amount().yuan().toPlainString(),
                text("plan." + plan.state(), locale),
                line.version().rules().edition(),
                line.article().in(locale),
                plan.transfer() == null ? "" : plan.transfer().toString()));
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            row.put(keys.get(i), cells.get(i));
        }
        return row;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage("deal.proceeds." + key, null, locale);
    }
}
