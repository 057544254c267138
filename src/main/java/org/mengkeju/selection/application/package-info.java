/** Applications: written with autosave, confirmed by partners, handed in against a receipt, refused by rule and not by hand. */
@NullMarked
@NamedInterface("application")
package org.mengkeju.selection.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
