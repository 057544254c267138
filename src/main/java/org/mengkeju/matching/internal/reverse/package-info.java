/** The other way round: which of many standing questions does a new text fit? */
@NullMarked
package org.mengkeju.matching.internal.reverse;

import org.jspecify.annotations.NullMarked;
