package org.mengkeju.network.internal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Centre;
import org.mengkeju.platform.region.Named;
import org.mengkeju.platform.region.RegionEntry;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionPart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code centres.yaml}: the tree of centres. */
@Component
@Order(10)
public class CentreFiles implements RegionPart {
    private static final String COLLECTION = "centre";
    private static final String LIST = "centre-list";

    private final JsonMapper json;
    /** Whether the demonstration set is loaded: without it nothing is to be shown as part of it. */
    private final boolean demo;

    private volatile Map<String, Centre> centres = Map.of();
    private volatile Named reason = new Named("", null);

    CentreFiles(JsonMapper json, @Value("${mengkeju.demo:false}") boolean demo) {
        this.json = json;
        this.demo = demo;
    }

    /** {@code centres.yaml}: what holds for the whole list stands once at its top. */
    record CentreList(String status, Named reason, boolean demo, List<Line> centres) {}

    /** One centre as it stands in the file. */
    record Line(
            String code,
            Named name,
            Centre.Kind kind,
            @Nullable String parent,
            String division,
            List<String> windows,
            List<String> specialities,
            List<String> hours,
            Named contact) {
        Centre centre(boolean demo) {
            var spans = hours.stream().map(Centre.Hours::parse).toList();
            return new Centre(code, name, kind, parent, division, windows, specialities, spans, contact, demo);
        }
    }

    /** What is said of the list as a whole: where it comes from and whether it is official. */
    record About(String status, Named reason) {}

    /** Where the list comes from, and whether it is official. */
    public Named reason() {
        return reason;
    }

    /** Centres by code, in the order of the file. */
    public Map<String, Centre> centres() {
        return centres;
    }

    @Override
    public List<String> collections() {
        return List.of(LIST, COLLECTION);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        Path file = folder.root().resolve("centres.yaml");
        List<RegionEntry> entries = new ArrayList<>();
        folder.yaml(file, CentreList.class).ifPresent(list -> {
            var about = new About(list.status(), list.reason());
            entries.add(new RegionEntry(LIST, "list", json.valueToTree(about)));
            Map<String, Centre.Kind> known = new HashMap<>();
            for (Line line : list.centres()) {
                check(folder, file, line, known);
                known.put(line.code(), line.kind());
                try {
                    entries.add(new RegionEntry(COLLECTION, line.code(), json.valueToTree(line.centre(list.demo()))));
                } catch (IllegalArgumentException | DateTimeException e) {
                    folder.problem(file, 0, line.code() + ": " + e.getMessage());
                }
            }
        });
        return entries;
    }

    /** A centre stands below one that the file has named before it, so the tree has one root and no ring. */
    private static void check(RegionFolder folder, Path file, Line line, Map<String, Centre.Kind> known) {
        if (known.containsKey(line.code())) {
            folder.problem(file, 0, "a second centre with the code " + line.code());
        }
        boolean head = line.kind() == Centre.Kind.HEAD;
        String parent = line.parent();
        if (head && (parent != null || known.containsValue(Centre.Kind.HEAD))) {
            folder.problem(file, 0, line.code() + ": there is one head office, and nothing stands above it");
        }
        if (!head && (parent == null || !known.containsKey(parent))) {
            folder.problem(file, 0, line.code() + ": its parent " + parent + " does not stand before it");
        }
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        Map<String, Centre> byCode = new LinkedHashMap<>();
        for (RegionEntry entry : entries) {
            if (entry.collection().equals(LIST)) {
                reason = json.treeToValue(entry.content(), About.class).reason();
            } else {
                var centre = json.treeToValue(entry.content(), Centre.class);
                byCode.put(centre.code(), demo ? centre : centre.withoutDemo());
            }
        }
        centres = byCode;
    }
}
