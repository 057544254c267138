/** The comparison table in the browser, in files and by REST. */
@NullMarked
package org.mengkeju.matching.comparison.web;

import org.jspecify.annotations.NullMarked;
