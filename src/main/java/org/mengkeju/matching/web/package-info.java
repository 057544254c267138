/** Search and match results in the browser and by REST. */
@NullMarked
package org.mengkeju.matching.web;

import org.jspecify.annotations.NullMarked;
