/** The pool of experts for programs. */
@NullMarked
package org.mengkeju.selection.expert.rest;

import org.jspecify.annotations.NullMarked;
