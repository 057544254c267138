package org.mengkeju.deal.proceeds;

import java.nio.file.Path;
import java.util.List;
import org.mengkeju.deal.points.rules.PointsRules;
import org.mengkeju.deal.proceeds.rules.ProceedsRules;
import org.mengkeju.platform.region.RegionEntry;
import org.mengkeju.platform.region.RegionFolder;

/** The rules of the region as tests without a house read them. */
public final class RegionRules {
    private RegionRules() {}

    /** {@code proceeds.yaml}. */
    public static ProceedsRules proceeds() {
        var rules = ProceedsRules.outsideTheHouse();
        var folder = new RegionFolder(Path.of("regions/inner-mongolia"));
        List<RegionEntry> entries = rules.read(folder);
        folder.refuseIfFaulty();
        rules.takeOver(entries);
        return rules;
    }

    /** {@code points.yaml}. */
    public static PointsRules points() {
        var rules = PointsRules.outsideTheHouse();
        var folder = new RegionFolder(Path.of("regions/inner-mongolia"));
        List<RegionEntry> entries = rules.read(folder);
        folder.refuseIfFaulty();
        rules.takeOver(entries);
        return rules;
    }
}
