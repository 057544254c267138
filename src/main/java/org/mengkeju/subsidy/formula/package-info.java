/** What schemes give for figures: exact, pure, with every step shown. Nothing is stored here. */
@NullMarked
package org.mengkeju.subsidy.formula;

import org.jspecify.annotations.NullMarked;
