/** The audit trail: who changed what, when, from where, before and after. */
@NullMarked
@NamedInterface("audit")
package org.mengkeju.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
