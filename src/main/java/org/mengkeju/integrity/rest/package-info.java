/** The record, the inquiry and ethics review for programs. */
@NullMarked
package org.mengkeju.integrity.rest;

import org.jspecify.annotations.NullMarked;
