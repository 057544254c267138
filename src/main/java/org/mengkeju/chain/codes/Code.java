package org.mengkeju.chain.codes;

import org.jspecify.annotations.Nullable;

/**
 * A line of a code table.
 *
 * @param parent the code above it, or null at the top
 * @param level depth as the standard counts it: from 1 in GB/T 4754, from 0 in GB/T 13745
 * @param note the standard's explanation; may be empty
 */
public record Code(String code, @Nullable String parent, int level, String name, String note) {}
