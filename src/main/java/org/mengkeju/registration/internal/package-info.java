/** Rows, numbers and truths of registrations. */
@NullMarked
package org.mengkeju.registration.internal;

import org.jspecify.annotations.NullMarked;
