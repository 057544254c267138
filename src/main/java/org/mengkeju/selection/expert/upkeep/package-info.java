/** What keeps the pool right by itself: timed checks, merged units, truths, the demonstration's experts. */
@NullMarked
package org.mengkeju.selection.expert.upkeep;

import org.jspecify.annotations.NullMarked;
