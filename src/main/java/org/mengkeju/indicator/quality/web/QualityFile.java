package org.mengkeju.indicator.quality.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.NeedOutcomes.Fate;
import org.mengkeju.indicator.quality.QualityReport;
import org.mengkeju.indicator.quality.QualityReport.Dimension;
import org.mengkeju.indicator.quality.QualityReport.Figures;
import org.mengkeju.indicator.quality.QualityReport.Group;
import org.mengkeju.indicator.quality.QualityReport.Hits;
import org.mengkeju.platform.table.TableFormat;
import org.mengkeju.platform.table.TableWriter;
import tools.jackson.databind.json.JsonMapper;

/** The report as a spreadsheet, one line a group; what is hidden is hidden here too. */
final class QualityFile {
    private final QualityReport report;
    private final QualityWords words;
    private final List<String> keys = new ArrayList<>();

    QualityFile(QualityReport report, QualityWords words) {
        this.report = report;
        this.words = words;
        for (String column : List.of(
                "year",
                "by",
                "group",
                "needs",
                "answered",
                "answered-percent",
                "median",
                "ninetieth",
                "cases",
                "hit-1",
                "hit-3",
                "hit-10")) {
            keys.add(words.text("indicator.quality.column." + column));
        }
        for (Fate fate : Fate.values()) {
            keys.add(words.text("indicator.quality.fate." + fate));
        }
    }

    void write(TableFormat format, OutputStream out) throws IOException {
        var writer = new TableWriter<Map<String, String>>(
                words.text("indicator.quality.title"),
                keys,
                line -> line,
                line -> JsonMapper.shared().valueToTree(line));
        writer.write(format, out, take -> lines().forEach(take));
    }

    private List<Map<String, String>> lines() {
        List<Map<String, String>> lines = new ArrayList<>();
        lines.add(line(words.text("indicator.quality.total"), "", report.total()));
        for (Dimension dimension : report.dimensions()) {
            String by = words.text("indicator.quality.by." + dimension.by());
            for (Group group : dimension.groups()) {
                lines.add(line(by, words.group(dimension.by(), group.key()), group.figures()));
            }
        }
        return lines;
    }

    private Map<String, String> line(String by, String group, @Nullable Figures figures) {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(report.year()), by, group));
        if (figures == null) {
            while (cells.size() < keys.size()) {
                cells.add(words.figure(null));
            }
        } else {
            fill(cells, figures);
        }
        Map<String, String> line = new LinkedHashMap<>();
        for (int at = 0; at < keys.size(); at++) {
            line.put(keys.get(at), cells.get(at));
        }
        return line;
    }

    private void fill(List<String> cells, Figures figures) {
        cells.add(words.figure(figures.needs()));
        cells.add(words.figure(figures.answered()));
        cells.add(words.figure(figures.answeredPercent()));
        cells.add(words.figure(figures.medianDays()));
        cells.add(words.figure(figures.ninetiethDays()));
        Hits hits = figures.hits();
        cells.add(words.figure(hits == null ? null : hits.cases()));
        cells.add(words.figure(hits == null ? null : hits.atOne()));
        cells.add(words.figure(hits == null ? null : hits.atThree()));
        cells.add(words.figure(hits == null ? null : hits.atTen()));
        for (Fate fate : Fate.values()) {
            cells.add(words.figure(figures.fates().get(fate)));
        }
    }
}
