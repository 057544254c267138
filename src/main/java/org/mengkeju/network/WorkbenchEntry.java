package org.mengkeju.network;

import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * One entry of the workbench rail. Modules declare theirs as beans; the rail shows the ones whose right the viewer has,
 * in the order of {@code position}.
 *
 * @param group message key of the heading it stands under
 * @param label message key of its text
 * @param href path of its page
 * @param icon name of its icon in {@code icons.svg}
 * @param right what one needs to see it
 * @param position order in the rail
 * @param count what waits there, or {@link #NO_COUNT}
 * @param shown whether there is anything behind it for this viewer, who has the right
 */
public record WorkbenchEntry(
        String group,
        String label,
        String href,
        String icon,
        Right right,
        int position,
        ToIntFunction<Viewer> count,
        Predicate<Viewer> shown) {
    /** For entries at which nothing is counted. */
    public static final ToIntFunction<Viewer> NO_COUNT = viewer -> -1;

    /** An entry for everybody who has the right. */
    public WorkbenchEntry(
            String group,
            String label,
            String href,
            String icon,
            Right right,
            int position,
            ToIntFunction<Viewer> count) {
        this(group, label, href, icon, right, position, count, viewer -> true);
    }

    /** Whether this viewer sees it. */
    public boolean isFor(Viewer viewer) {
        return viewer.may(right) && shown.test(viewer);
    }
}
