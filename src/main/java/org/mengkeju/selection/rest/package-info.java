/** Calls and applications by REST, with the same rights as the pages. */
@NullMarked
package org.mengkeju.selection.rest;

import org.jspecify.annotations.NullMarked;
