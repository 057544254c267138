/** Truths about the data that must hold at any time, checked by tests and by {@code mengkeju verify}. */
@NullMarked
@NamedInterface("verification")
package org.mengkeju.platform.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
