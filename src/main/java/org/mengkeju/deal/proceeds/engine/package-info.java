/**
 * The arithmetic of sharing proceeds: net income, least shares, parts to the fen, days of public notice. Nothing
 * is stored.
 */
@NullMarked
@NamedInterface("proceeds")
package org.mengkeju.deal.proceeds.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
