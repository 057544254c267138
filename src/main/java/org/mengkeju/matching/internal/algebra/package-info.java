/** The little linear algebra that placing needs. */
@NullMarked
package org.mengkeju.matching.internal.algebra;

import org.jspecify.annotations.NullMarked;
