/** Candidates side by side: what each criterion says of them, and the order that chosen weights give. */
@NullMarked
package org.mengkeju.matching.comparison;

import org.jspecify.annotations.NullMarked;
