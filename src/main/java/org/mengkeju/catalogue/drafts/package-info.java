/** What is being written: kept as it was typed, until it becomes a version of a listing. */
@NullMarked
package org.mengkeju.catalogue.drafts;

import org.jspecify.annotations.NullMarked;
