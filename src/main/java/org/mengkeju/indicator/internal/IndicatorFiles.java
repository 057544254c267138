package org.mengkeju.indicator.internal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.mengkeju.indicator.Indicator;
import org.mengkeju.indicator.Observation;
import org.mengkeju.platform.region.RegionEntry;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code indicators.yaml} and {@code observations.csv}. */
@Component
@Order(70)
public class IndicatorFiles implements RegionPart {
    private static final String INDICATOR = "indicator";
    private static final String OBSERVATION = "observation";
    private static final List<String> COLUMNS =
            List.of("indicator", "scope", "period", "value", "unit", "kind", "source", "source_date", "note");

    private final JsonMapper json;
    private volatile Map<String, Indicator> indicators = Map.of();
    private volatile List<Observation> observations = List.of();

    IndicatorFiles(JsonMapper json) {
        this.json = json;
    }

    /** {@code indicators.yaml}. */
    record IndicatorList(List<Indicator> indicators) {}

    public Map<String, Indicator> indicators() {
        return indicators;
    }

    public List<Observation> observations() {
        return observations;
    }

    @Override
    public List<String> collections() {
        return List.of(INDICATOR, OBSERVATION);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        Map<String, Indicator> known = new LinkedHashMap<>();
        folder.yaml(folder.root().resolve("indicators.yaml"), IndicatorList.class)
                .ifPresent(list -> list.indicators().forEach(indicator -> known.put(indicator.key(), indicator)));
        List<RegionEntry> entries = new ArrayList<>();
        known.forEach((key, indicator) -> entries.add(new RegionEntry(INDICATOR, key, json.valueToTree(indicator))));
        Path file = folder.root().resolve("observations.csv");
        for (Observation one : folder.csv(file, COLUMNS, row -> observation(row, known))) {
            String key = String.join(
                    "|", one.indicator(), one.scope(), one.period(), one.kind().name(), one.source());
            entries.add(new RegionEntry(OBSERVATION, key, json.valueToTree(one)));
        }
        return entries;
    }

    private static Observation observation(CSVRecord row, Map<String, Indicator> known) {
        Indicator indicator = known.get(row.get("indicator"));
        if (indicator == null) {
            throw new IllegalArgumentException("no indicator is called " + row.get("indicator"));
        }
        if (!indicator.unit().equals(row.get("unit"))) {
            throw new IllegalArgumentException(indicator.key() + " is measured in " + indicator.unit());
        }
        if (row.get("source").isBlank()) {
            throw new IllegalArgumentException("a figure without a source is not shown");
        }
        return new Observation(
                row.get("indicator"),
                row.get("scope"),
                row.get("period"),
                new BigDecimal(row.get("value")),
                row.get("unit"),
                Observation.Kind.of(row.get("kind")),
                row.get("source"),
                row.get("source_date"),
                row.get("note"));
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        Map<String, Indicator> byKey = new LinkedHashMap<>();
        List<Observation> figures = new ArrayList<>();
        for (RegionEntry entry : entries) {
            if (entry.collection().equals(INDICATOR)) {
                byKey.put(entry.key(), json.treeToValue(entry.content(), Indicator.class));
            } else {
                figures.add(json.treeToValue(entry.content(), Observation.class));
            }
        }
        indicators = byKey;
        observations = List.copyOf(figures);
    }
}
