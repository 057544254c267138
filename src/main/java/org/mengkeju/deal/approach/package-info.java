/** Approaches: answers to needs by those who can solve them, and talks asked for about a resource. */
@NullMarked
package org.mengkeju.deal.approach;

import org.jspecify.annotations.NullMarked;
