/** Registrations by REST, with the same rights as the pages. */
@NullMarked
package org.mengkeju.registration.rest;

import org.jspecify.annotations.NullMarked;
