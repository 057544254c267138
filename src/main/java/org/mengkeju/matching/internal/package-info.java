/** How finding works inside: nobody else's business. */
@NullMarked
package org.mengkeju.matching.internal;

import org.jspecify.annotations.NullMarked;
