package org.mengkeju.platform.region;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The region itself, {@code region.yaml}: its names, zones, boards, service windows, service levels and settings. */
@Component
@Order(0)
public class Region implements RegionPart {
    private static final String COLLECTION = "region";

    private final JsonMapper json;
    private volatile @Nullable Settings settings;

    Region(JsonMapper json) {
        this.json = json;
    }

    /** A zone, board or service window of the region's platform. */
    public record Part(String key, Named name, @Nullable Named about) {}

    /** What the platform is called. */
    public record Platform(Named name, Named subtitle) {}

    /**
     * The outline that maps are drawn from.
     *
     * @param source GeoJSON file in the region folder
     * @param approvalNumber 审图号 of a standard base map, or null for a sketch
     */
    public record Map(String source, @Nullable String approvalNumber) {}

    /** Usual opening hours, for example {@code 08:30-12:00}. */
    public record WorkingHours(String status, List<String> hours) {}

    /**
     * How long something may take.
     *
     * @param unit {@code working-days}, {@code days}, {@code months} or {@code hours}
     * @param status {@code default} where the value is the platform's own and not official
     */
    public record ServiceLevel(String key, Named name, int value, String unit, String status) {}

    /** {@code region.yaml}. */
    public record Settings(
            String key,
            String code,
            Named name,
            Named shortName,
            List<String> languages,
            String currency,
            ZoneId timeZone,
            String calendar,
            Platform platform,
            List<Part> zones,
            List<Part> boards,
            List<Part> windows,
            @Nullable String serviceTelephone,
            @Nullable String scriptPlate,
            @Nullable Map map,
            WorkingHours workingHours,
            List<ServiceLevel> serviceLevels) {

        /** The service level of this key; a missing one is a fault of the region folder. */
        public ServiceLevel serviceLevel(String levelKey) {
            return serviceLevels.stream()
                    .filter(level -> level.key().equals(levelKey))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("region.yaml has no service level " + levelKey));
        }

        public Optional<Part> window(String windowKey) {
            return windows.stream().filter(part -> part.key().equals(windowKey)).findFirst();
        }
    }

    public Settings settings() {
        return Objects.requireNonNull(settings, "the region has not been loaded");
    }

    @Override
    public List<String> collections() {
        return List.of(COLLECTION);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        return folder.yaml(folder.root().resolve("region.yaml"), Settings.class).stream()
                .map(read -> new RegionEntry(COLLECTION, "region", json.valueToTree(read)))
                .toList();
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        settings = json.treeToValue(entries.getFirst().content(), Settings.class);
    }
}
