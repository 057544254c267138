/** How chains are read from the region folder and kept in memory. */
@NullMarked
package org.mengkeju.chain.internal;

import org.jspecify.annotations.NullMarked;
