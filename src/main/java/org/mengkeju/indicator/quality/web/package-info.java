/** The platform's own quality as page, spreadsheet and by REST. */
@NullMarked
package org.mengkeju.indicator.quality.web;

import org.jspecify.annotations.NullMarked;
