/**
 * Use first, pay later (先使用后付费): a licence that is free until something happens, as a contract that moves by dated
 * events with evidence and by the passing of time.
 */
@NullMarked
@NamedInterface("usefirst")
package org.mengkeju.deal.usefirst;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
