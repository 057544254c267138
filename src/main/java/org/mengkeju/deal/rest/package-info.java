/** Leads and approaches by REST: what a page can do, with the same rights. */
@NullMarked
package org.mengkeju.deal.rest;

import org.jspecify.annotations.NullMarked;
