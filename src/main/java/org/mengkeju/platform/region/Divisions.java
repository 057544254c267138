package org.mengkeju.platform.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code divisions.csv}: provinces, leagues and cities, banners. */
@Component
@Order(1)
public class Divisions implements RegionPart {
    private static final String COLLECTION = "division";
    private static final List<String> COLUMNS = List.of("code", "name", "short_name", "level", "parent", "venue");

    private final JsonMapper json;
    private volatile Map<String, Division> byCode = Map.of();
    private volatile Map<String, Division> byName = Map.of();

    Divisions(JsonMapper json) {
        this.json = json;
    }

    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Finds by code, full name or short name; texts of people name places in all three ways. */
    public Optional<Division> lookUp(String codeOrName) {
        return find(codeOrName).or(() -> Optional.ofNullable(byName.get(codeOrName)));
    }

    /** The name of a code; the code itself where it is unknown. */
    public String name(@Nullable String code) {
        if (code == null) {
            return "";
        }
        return find(code).map(Division::name).orElse(code);
    }

    /** The league or city a division lies in; a province or league is its own answer. */
    public Optional<Division> league(String code) {
        Optional<Division> division = find(code);
        if (division.isPresent() && division.get().level() == Division.Level.BANNER) {
            return Optional.ofNullable(division.get().parent()).flatMap(this::find);
        }
        return division;
    }

    public List<Division> ofLevel(Division.Level level) {
        return byCode.values().stream()
                .filter(division -> division.level() == level)
                .toList();
    }

    @Override
    public List<String> collections() {
        return List.of(COLLECTION);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        var rows = folder.csv(
                folder.root().resolve("divisions.csv"),
                COLUMNS,
                row -> new Division(
                        sixDigits(row.get("code")),
                        row.get("name"),
                        row.get("short_name"),
                        Division.Level.valueOf(row.get("level").toUpperCase(Locale.ROOT)),
                        row.get("parent").isEmpty() ? null : row.get("parent"),
                        Boolean.parseBoolean(row.get("venue"))));
        return rows.stream()
                .map(division -> new RegionEntry(COLLECTION, division.code(), json.valueToTree(division)))
                .toList();
    }

    private static String sixDigits(String code) {
        if (!code.matches("\\d{6}")) {
            throw new IllegalArgumentException("a division code has six digits (GB/T 2260), not '" + code + "'");
        }
        return code;
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        Map<String, Division> codes = new LinkedHashMap<>();
        Map<String, Division> names = new LinkedHashMap<>();
        for (RegionEntry entry : entries) {
            var division = json.treeToValue(entry.content(), Division.class);
            codes.put(division.code(), division);
            names.putIfAbsent(division.name(), division);
            names.putIfAbsent(division.shortName(), division);
        }
        byCode = codes;
        byName = names;
    }
}
