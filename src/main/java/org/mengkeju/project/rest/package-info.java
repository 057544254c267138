/** Projects and races by REST. */
@NullMarked
package org.mengkeju.project.rest;

import org.jspecify.annotations.NullMarked;
