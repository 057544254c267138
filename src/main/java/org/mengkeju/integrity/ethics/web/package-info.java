/** Pages of ethics review: committees, activities, meetings, re-review. */
@NullMarked
package org.mengkeju.integrity.ethics.web;

import org.jspecify.annotations.NullMarked;
