/** How many points what brings, as versioned data, and the arithmetic of it. Nothing is stored here. */
@NullMarked
package org.mengkeju.deal.points.rules;

import org.jspecify.annotations.NullMarked;
