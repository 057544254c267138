package org.mengkeju.matching.internal.cluster;

import org.jspecify.annotations.Nullable;

/** No node of the search cluster answers. */
public final class ClusterAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClusterAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
