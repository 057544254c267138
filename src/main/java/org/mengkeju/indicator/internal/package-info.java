/** How indicators and observations are read from the region folder. */
@NullMarked
package org.mengkeju.indicator.internal;

import org.jspecify.annotations.NullMarked;
