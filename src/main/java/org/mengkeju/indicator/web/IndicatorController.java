package org.mengkeju.indicator.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.indicator.Indicator;
import org.mengkeju.indicator.Indicators;
import org.mengkeju.indicator.Observation;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The board of figures, and the same figures by REST. */
@Controller
@Requires(Right.READ_PUBLISHED)
class IndicatorController {
    private final Indicators indicators;

    IndicatorController(Indicators indicators) {
        this.indicators = indicators;
    }

    @Bean
    static NavigationEntry indicatorEntry() {
        return new NavigationEntry("indicator.nav", "/indicators", "/indicators", 60);
    }

    /** An indicator with its figures, as REST gives it. */
    record IndicatorWithFigures(Indicator indicator, List<Observation> observations) {}

    @GetMapping("/indicators")
    String board(Model model) {
        model.addAttribute(
                "rows",
                indicators.all().stream()
                        .map(indicator -> IndicatorRow.of(indicator, indicators.observations(indicator.key())))
                        .toList());
        return "indicator/board";
    }

    @GetMapping("/indicators/observations.csv")
    ResponseEntity<String> csv() {
        var lines = new StringBuilder("indicator,scope,period,value,unit,kind,source,source_date,note\n");
        for (Indicator indicator : indicators.all()) {
            indicators.observations(indicator.key()).forEach(one -> lines.append(ObservationLine.of(one)));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("observations.csv")
                                .build()
                                .toString())
                .body(lines.toString());
    }

    @GetMapping("/api/v1/indicators")
    @ResponseBody
    List<IndicatorWithFigures> all() {
        return indicators.all().stream()
                .map(indicator -> new IndicatorWithFigures(indicator, indicators.observations(indicator.key())))
                .toList();
    }

    @GetMapping("/api/v1/indicators/{key}")
    @ResponseBody
    IndicatorWithFigures one(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        Indicator indicator = indicators.find(key).orElseThrow(Refusal::notFound);
        return new IndicatorWithFigures(indicator, indicators.observations(key, region, from, to));
    }
}
