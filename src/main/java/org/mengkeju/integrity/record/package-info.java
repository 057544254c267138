/** The record itself: entries that only grow, and who the records of merged organisations belong to. */
@NullMarked
package org.mengkeju.integrity.record;

import org.jspecify.annotations.NullMarked;
