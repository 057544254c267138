/** What the law and the region ask of the sharing of proceeds, as dated data: {@code proceeds.yaml} of the region. */
@NullMarked
@NamedInterface("proceeds")
package org.mengkeju.deal.proceeds.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
