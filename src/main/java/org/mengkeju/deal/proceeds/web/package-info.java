/** Pages and interface of the sharing of proceeds. */
@NullMarked
package org.mengkeju.deal.proceeds.web;

import org.jspecify.annotations.NullMarked;
