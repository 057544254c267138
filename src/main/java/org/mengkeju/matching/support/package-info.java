/** Policies and finance products by conditions first and text second: what a firm can get, and firms that one fits. */
@NullMarked
package org.mengkeju.matching.support;

import org.jspecify.annotations.NullMarked;
