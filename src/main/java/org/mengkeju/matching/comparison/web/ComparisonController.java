package org.mengkeju.matching.comparison.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.mengkeju.matching.comparison.Criterion;
import org.mengkeju.matching.comparison.Weights;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.table.TableFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Two to six candidates side by side, with weights to turn, for reading, printing, spreadsheets and programs. */
@Controller
@Requires(Right.READ_PUBLISHED)
class ComparisonController {
    private final Comparer comparer;
    private final ComparisonWords words;

    ComparisonController(Comparer comparer, ComparisonWords words) {
        this.comparer = comparer;
        this.words = words;
    }

    @GetMapping("/matching/compare")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String view,
            Viewer viewer,
            Locale locale,
            Model model) {
        var form = ComparisonForm.of(parameters);
        model.addAttribute("form", form);
        model.addAttribute("criteria", Criterion.values());
        model.addAttribute("weightMax", Weights.MAX);
        model.addAttribute("print", view.equals("print"));
        model.addAttribute("least", ComparisonForm.LEAST);
        model.addAttribute("most", ComparisonForm.MOST);
        if (form.hasRightNumber()) {
            ComparisonTable table = comparer.compare(form, viewer, locale);
            model.addAttribute("table", table);
            model.addAttribute("showsDemo", table.demo());
        }
        return "matching/compare";
    }

    @GetMapping("/matching/compare.{format:xlsx|csv}")
    void file(
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        TableFormat wanted = TableFormat.ofName("." + format).orElseThrow(Refusal::notFound);
        var file = new ComparisonFile(table(parameters, viewer, locale), words.in(locale));
        response.setContentType(wanted.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"comparison." + format + "\"");
        file.write(wanted, response.getOutputStream());
    }

    @GetMapping("/api/v1/matching/compare")
    @ResponseBody
    ComparisonJson json(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Locale locale) {
        return ComparisonJson.of(table(parameters, viewer, locale));
    }

    private ComparisonTable table(MultiValueMap<String, String> parameters, Viewer viewer, Locale locale) {
        var form = ComparisonForm.of(parameters);
        if (!form.hasRightNumber()) {
            throw Refusal.invalid("matching.compare.choose", ComparisonForm.LEAST, ComparisonForm.MOST);
        }
        return comparer.compare(form, viewer, locale);
    }
}
