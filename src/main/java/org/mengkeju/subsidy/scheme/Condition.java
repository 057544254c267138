package org.mengkeju.subsidy.scheme;

import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.Named;

/**
 * What a firm must be or have.
 *
 * @param expression over the facts of a firm, or null where an officer judges
 */
public record Condition(Named text, @Nullable String expression, Mark mark, String source) {}
