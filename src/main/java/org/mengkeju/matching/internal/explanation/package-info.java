/** Why a candidate fits: six reasons whose points sum to the total. */
@NullMarked
package org.mengkeju.matching.internal.explanation;

import org.jspecify.annotations.NullMarked;
