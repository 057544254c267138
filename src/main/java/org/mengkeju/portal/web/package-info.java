/** The home page and pages that draw on many modules. */
@NullMarked
package org.mengkeju.portal.web;

import org.jspecify.annotations.NullMarked;
