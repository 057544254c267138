/** Large collections made of small ones, and what is measured on them. */
@NullMarked
package org.mengkeju.matching.internal.scale;

import org.jspecify.annotations.NullMarked;
