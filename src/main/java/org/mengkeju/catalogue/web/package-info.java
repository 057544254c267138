/** The catalogue in the browser and by REST. */
@NullMarked
package org.mengkeju.catalogue.web;

import org.jspecify.annotations.NullMarked;
