/** What several parts of this module need and nobody else. */
@NullMarked
package org.mengkeju.integrity.internal;

import org.jspecify.annotations.NullMarked;
