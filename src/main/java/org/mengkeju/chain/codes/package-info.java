/** Whole code tables of national standards, imported by the operator: names of industries and disciplines by code. */
@NullMarked
@NamedInterface("codes")
package org.mengkeju.chain.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
