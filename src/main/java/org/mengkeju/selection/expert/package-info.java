/** The pool of experts: entered with the unit's word, checked, kept right every year, and left by rule. */
@NullMarked
@NamedInterface("expert")
package org.mengkeju.selection.expert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
