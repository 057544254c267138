/** The market by REST. */
@NullMarked
package org.mengkeju.deal.market.rest;

import org.jspecify.annotations.NullMarked;
