/** Pages of deals: list, one deal, terms, contract, data room, payments. */
@NullMarked
package org.mengkeju.deal.agreement.web;

import org.jspecify.annotations.NullMarked;
