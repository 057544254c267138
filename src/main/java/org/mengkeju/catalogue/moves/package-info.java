/** The steps of a listing's life under the words that pages and REST use for them. */
@NullMarked
package org.mengkeju.catalogue.moves;

import org.jspecify.annotations.NullMarked;
