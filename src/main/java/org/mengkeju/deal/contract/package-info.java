/** Contracts: drafted from agreed terms clause by clause, signed by both sides, kept as they were signed. */
@NullMarked
@NamedInterface("contract")
package org.mengkeju.deal.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
