/** By which identifiers experts are known outside. */
@NullMarked
package org.mengkeju.selection.expert.identifier;

import org.jspecify.annotations.NullMarked;
