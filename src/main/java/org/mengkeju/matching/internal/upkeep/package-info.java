/** How the index is kept in step with the catalogue. */
@NullMarked
package org.mengkeju.matching.internal.upkeep;

import org.jspecify.annotations.NullMarked;
