package org.mengkeju.matching.placement;

import java.util.Locale;

/** What a text is placed in; each is a field of listings. */
public enum PlacementTarget {
    /** Links of the region's industry chains. */
    LINKS,
    /** Classes of GB/T 4754. */
    INDUSTRIES,
    /** Disciplines of GB/T 13745. */
    DISCIPLINES;

    /** Key of the field. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
