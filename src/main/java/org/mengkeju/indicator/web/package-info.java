/** Indicators in the browser and by REST. */
@NullMarked
package org.mengkeju.indicator.web;

import org.jspecify.annotations.NullMarked;
