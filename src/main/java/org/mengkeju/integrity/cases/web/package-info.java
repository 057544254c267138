/** Pages of the inquiry: the reporter's form, the officers' desk, the accused's own case. */
@NullMarked
package org.mengkeju.integrity.cases.web;

import org.jspecify.annotations.NullMarked;
