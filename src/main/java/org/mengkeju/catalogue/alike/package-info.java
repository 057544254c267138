/** Same or slightly edited texts among very many, found without comparing each with each. */
@NullMarked
@NamedInterface("alike")
package org.mengkeju.catalogue.alike;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
