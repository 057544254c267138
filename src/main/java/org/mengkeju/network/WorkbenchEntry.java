package org.mengkeju.network;

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
 */
public record WorkbenchEntry(
        String group, String label, String href, String icon, Right right, int position, ToIntFunction<Viewer> count) {
    /** For entries at which nothing is counted. */
    public static final ToIntFunction<Viewer> NO_COUNT = viewer -> -1;
}
