package org.mengkeju.selection.expert;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.selection.ExpertId;

/**
 * An expert as whoever builds a panel may know them: no birth month, no relations.
 *
 * @param person account, or null for one who has none yet and cannot be drawn
 * @param unit today's employer, if it is in the network
 * @param disciplines codes of GB/T 13745
 * @param title in the expert's words
 * @param division code of GB/T 2260
 * @param text expertise and keywords, for the measure of affinity
 */
public record PoolExpert(
        ExpertId id,
        @Nullable UUID person,
        String name,
        @Nullable OrganisationId unit,
        String unitName,
        List<String> disciplines,
        String title,
        String division,
        boolean outsideRegion,
        String text,
        ExpertState state,
        boolean demo) {
    public PoolExpert {
        disciplines = List.copyOf(disciplines);
    }
}
