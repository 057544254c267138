/** Where a text belongs: chain links, industries and disciplines, proposed with confidence and reason, never filled in. */
@NullMarked
package org.mengkeju.matching.placement;

import org.jspecify.annotations.NullMarked;
