/** The catalogue by REST. */
@NullMarked
package org.mengkeju.catalogue.rest;

import org.jspecify.annotations.NullMarked;
