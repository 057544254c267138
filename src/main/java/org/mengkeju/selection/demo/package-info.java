/** The demonstration's calls, walked once by the same desks as everybody's. */
@NullMarked
package org.mengkeju.selection.demo;

import org.jspecify.annotations.NullMarked;
