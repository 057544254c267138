/** Pages and interface of points. */
@NullMarked
package org.mengkeju.deal.points.web;

import org.jspecify.annotations.NullMarked;
