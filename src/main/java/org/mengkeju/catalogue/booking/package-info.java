/** Reserving time on pilot lines and instruments. */
@NullMarked
package org.mengkeju.catalogue.booking;

import org.jspecify.annotations.NullMarked;
