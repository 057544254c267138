package org.mengkeju.network.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.network.security.CurrentViewer;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of a page needs to know of its viewer: the viewer and, in workbenches, the rail. */
@ControllerAdvice
class WorkbenchFrame {
    private final CurrentViewer viewers;
    private final Workplaces workplaces;
    private final List<WorkbenchEntry> entries;

    WorkbenchFrame(CurrentViewer viewers, Workplaces workplaces, List<WorkbenchEntry> entries) {
        this.viewers = viewers;
        this.workplaces = workplaces;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(WorkbenchEntry::position))
                .toList();
    }

    /** An entry with what waits there for this viewer; a negative count is not shown. */
    record RailItem(WorkbenchEntry entry, int count) {}

    @ModelAttribute("viewer")
    Viewer viewer(HttpServletRequest request) {
        return viewers.of(request);
    }

    /** What the viewer is and where, for the bar of a workbench: 技术经理人 · 包头分中心. */
    @ModelAttribute("workplace")
    Object workplace(HttpServletRequest request, Locale locale) {
        return workplaces.of(viewers.of(request), locale);
    }

    /** Entries by group; counted only on pages that show the rail. */
    @ModelAttribute("rail")
    Supplier<Map<String, List<RailItem>>> rail(HttpServletRequest request) {
        return () -> {
            Viewer viewer = viewers.of(request);
            return entries.stream()
                    .filter(entry -> entry.isFor(viewer))
                    .map(entry -> new RailItem(entry, entry.count().applyAsInt(viewer)))
                    .collect(Collectors.groupingBy(
                            item -> item.entry().group(), LinkedHashMap::new, Collectors.toList()));
        };
    }
}
