/** Recognises technology contracts: facts in, findings condition by condition, type and technology amount out. */
@NullMarked
@NamedInterface("recognition")
package org.mengkeju.registration.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
