/** Pages of the record: what is public, and what an organisation sees of its own. */
@NullMarked
package org.mengkeju.integrity.web;

import org.jspecify.annotations.NullMarked;
