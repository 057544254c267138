/** Pages of panels: the officer, the public record of draws, the desk of an expert. */
@NullMarked
package org.mengkeju.selection.panel.web;

import org.jspecify.annotations.NullMarked;
