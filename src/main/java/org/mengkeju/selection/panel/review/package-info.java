/** What experts do in a panel, what officers do about it, and how the sheets are counted. */
@NullMarked
package org.mengkeju.selection.panel.review;

import org.jspecify.annotations.NullMarked;
