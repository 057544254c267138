/** The derived index: what is stored, how it is searched by words and by vectors, filtered and counted. */
@NullMarked
package org.mengkeju.matching.internal.index;

import org.jspecify.annotations.NullMarked;
