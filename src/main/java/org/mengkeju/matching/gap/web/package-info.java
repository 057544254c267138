/** Gaps and drafts of challenges in the browser and by REST. */
@NullMarked
package org.mengkeju.matching.gap.web;

import org.jspecify.annotations.NullMarked;
