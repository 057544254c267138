/** Pages and REST of use-first contracts. */
@NullMarked
package org.mengkeju.deal.usefirst.web;

import org.jspecify.annotations.NullMarked;
