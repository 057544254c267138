/** Panels and reviews by REST. */
@NullMarked
package org.mengkeju.selection.panel.rest;

import org.jspecify.annotations.NullMarked;
