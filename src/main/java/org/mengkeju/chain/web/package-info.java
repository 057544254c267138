/** Chain pages. */
@NullMarked
package org.mengkeju.chain.web;

import org.jspecify.annotations.NullMarked;
