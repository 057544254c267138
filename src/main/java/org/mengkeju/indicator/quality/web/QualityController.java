package org.mengkeju.indicator.quality.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.NeedOutcomes.Fate;
import org.mengkeju.indicator.quality.Quality;
import org.mengkeju.indicator.quality.QualityReport;
import org.mengkeju.indicator.quality.SmallGroups;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.table.TableFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The platform's own quality, for everybody. */
@Controller
@Requires(Right.READ_PUBLISHED)
class QualityController {
    private final Quality quality;
    private final QualityWords words;
    private final RegionClock clock;

    QualityController(Quality quality, QualityWords words, RegionClock clock) {
        this.quality = quality;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/indicators/quality")
    String show(@RequestParam(required = false) @Nullable Integer year, Model model) {
        QualityReport report = report(year);
        model.addAttribute("report", report);
        model.addAttribute("fates", Fate.values());
        model.addAttribute("least", SmallGroups.LEAST);
        model.addAttribute("zone", clock.zone());
        model.addAttribute("showsDemo", report.demo());
        return "indicator/quality";
    }

    @GetMapping("/indicators/quality.{format:xlsx|csv}")
    void file(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletResponse response)
            throws IOException {
        TableFormat wanted = TableFormat.ofName("." + format).orElseThrow(Refusal::notFound);
        QualityReport report = report(year);
        response.setContentType(wanted.mediaType());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"quality-" + report.year() + "." + format + "\"");
        new QualityFile(report, words).write(wanted, response.getOutputStream());
    }

    @GetMapping("/api/v1/quality")
    @ResponseBody
    QualityReport json(@RequestParam(required = false) @Nullable Integer year) {
        return report(year);
    }

    private QualityReport report(@Nullable Integer year) {
        int wanted = year == null ? quality.years().getFirst() : year;
        if (!quality.years().contains(wanted)) {
            throw Refusal.notFound();
        }
        return quality.of(wanted);
    }
}
