package org.mengkeju.registration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.table.TableFormat;
import org.mengkeju.platform.table.TableWriter;
import org.mengkeju.registration.RegistrationFigures;
import org.mengkeju.registration.RegistrationFigures.By;
import org.mengkeju.registration.RegistrationFigures.Sum;
import org.mengkeju.registration.RegistrationFigures.Year;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Figures of registration as a page, a spreadsheet and by REST. */
@Controller
@Requires(Right.READ_REGISTRATION_FIGURES)
class FiguresController {
    private final RegistrationFigures figures;
    private final Divisions divisions;
    private final MessageSource messages;
    private final RegionClock clock;

    FiguresController(RegistrationFigures figures, Divisions divisions, MessageSource messages, RegionClock clock) {
        this.figures = figures;
        this.divisions = divisions;
        this.messages = messages;
        this.clock = clock;
    }

    /** A row as it is shown. */
    record Row(String name, Sum sum) {}

    @GetMapping("/registrations/figures")
    String show(@RequestParam(required = false) @Nullable Integer year, Model model) {
        Year found = year(year);
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        found.groups().forEach((by, sums) -> groups.put(by.name().toLowerCase(Locale.ROOT), rows(by, sums)));
        model.addAttribute("figures", found);
        model.addAttribute("groups", groups);
        model.addAttribute("showsDemo", found.demo());
        return "registration/figures";
    }

    @GetMapping("/registrations/figures.{format:xlsx|csv}")
    void file(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletResponse response)
            throws IOException {
        TableFormat wanted = TableFormat.ofName("." + format).orElseThrow(Refusal::notFound);
        Year found = year(year);
        response.setContentType(wanted.mediaType());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"registrations-" + found.year() + "." + format + "\"");
        List<String> keys = List.of(
                text("registration.figures.column.by"),
                text("registration.figures.group"),
                text("registration.figures.count"),
                text("registration.figures.contract"),
                text("registration.figures.technology"));
        new TableWriter<Map<String, String>>(
                        text("registration.figures.title"),
                        keys,
                        line -> line,
                        line -> JsonMapper.shared().valueToTree(line))
                .write(
                        wanted,
                        response.getOutputStream(),
                        take -> lines(found, keys).forEach(take));
    }

    @GetMapping("/api/v1/registrations/figures")
    @ResponseBody
    Year json(@RequestParam(required = false) @Nullable Integer year) {
        return year(year);
    }

    private List<Map<String, String>> lines(Year found, List<String> keys) {
        List<Map<String, String>> lines = new ArrayList<>();
        lines.add(line(keys, text("registration.figures.total"), new Row("", found.total())));
        found.groups().forEach((by, sums) -> {
            String name = text("registration.figures.by." + by.name().toLowerCase(Locale.ROOT));
            rows(by, sums).forEach(row -> lines.add(line(keys, name, row)));
        });
        return lines;
    }

    private static Map<String, String> line(List<String> keys, String by, Row row) {
        List<String> cells = List.of(
                by,
                row.name(),
                Integer.toString(row.sum().count()),
                row.sum().contractYuan().toPlainString(),
                row.sum().technologyYuan().toPlainString());
        Map<String, String> line = new LinkedHashMap<>();
        for (int at = 0; at < keys.size(); at++) {
            line.put(keys.get(at), cells.get(at));
        }
        return line;
    }

    private List<Row> rows(By by, Map<String, Sum> sums) {
        List<Row> rows = new ArrayList<>();
        sums.forEach((key, sum) -> rows.add(new Row(name(by, key), sum)));
        return rows;
    }

    private String name(By by, String key) {
        if (key.isEmpty()) {
            return "—";
        }
        return switch (by) {
            case MONTH -> key;
            case TYPE -> text("registration.type." + key);
            case FIELD -> FormFields.FIELDS.contains(key) ? text("registration.technology." + key) : key;
            case DIVISION -> divisions.name(key);
            case FLOW -> text("registration.figures.flow." + key);
        };
    }

    private Year year(@Nullable Integer year) {
        int wanted = year == null ? clock.today().getYear() : year;
        if (!figures.years().contains(wanted)) {
            throw Refusal.notFound();
        }
        return figures.of(wanted);
    }

    private String text(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, LocaleContextHolder.getLocale()));
    }
}
