/** The index kept by an OpenSearch 3 cluster: the same tokens, vectors and scores as the one in this process. */
@NullMarked
package org.mengkeju.matching.internal.cluster;

import org.jspecify.annotations.NullMarked;
