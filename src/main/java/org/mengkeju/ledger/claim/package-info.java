/** What is owed under contracts and programmes, until when, and what was paid on it. */
@NullMarked
@NamedInterface("claim")
package org.mengkeju.ledger.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
