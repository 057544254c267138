/** How leads are kept, opened and counted. */
@NullMarked
package org.mengkeju.deal.internal;

import org.jspecify.annotations.NullMarked;
