package org.mengkeju.platform.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The region's map: the GeoJSON file that {@code region.yaml} names under {@code map}. A region without the setting or
 * without the file has no map, and pages then show their tables alone.
 */
@Component
@Order(1)
public class Outlines implements RegionPart {
    private static final String COLLECTION = "outline";

    private final JsonMapper json;
    private volatile List<Outline> outlines = List.of();

    Outlines(JsonMapper json) {
        this.json = json;
    }

    /** In the order of the file; empty where the region has no map. */
    public List<Outline> all() {
        return outlines;
    }

    @Override
    public List<String> collections() {
        return List.of(COLLECTION);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        // read quietly: what is wrong with region.yaml is noted where the region itself is read
        var settings =
                new RegionFolder(folder.root()).yaml(folder.root().resolve("region.yaml"), Region.Settings.class);
        var map = settings.map(Region.Settings::map).orElse(null);
        if (map == null) {
            return List.of();
        }
        Path file = folder.root().resolve(map.source()).normalize();
        if (!file.startsWith(folder.root())) {
            folder.problem(folder.root().resolve("region.yaml"), 0, "map.source lies outside the region folder");
            return List.of();
        }
        if (!Files.exists(file)) {
            return List.of();
        }
        return OutlineFile.read(folder, file).stream()
                .map(outline -> new RegionEntry(COLLECTION, outline.code(), json.valueToTree(outline)))
                .toList();
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        outlines = entries.stream()
                .map(entry -> json.treeToValue(entry.content(), Outline.class))
                .toList();
    }
}
