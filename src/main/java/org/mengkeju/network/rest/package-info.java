/** Centres and the caller by REST. */
@NullMarked
package org.mengkeju.network.rest;

import org.jspecify.annotations.NullMarked;
