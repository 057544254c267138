package org.mengkeju.matching.placement;

import java.util.List;
import org.mengkeju.matching.IndexedText;

/**
 * A text that teaches where texts belong.
 *
 * @param classes it belongs to or describes
 * @param description whether it describes its classes
 */
record PlacementText(IndexedText text, List<String> classes, boolean description) {}
