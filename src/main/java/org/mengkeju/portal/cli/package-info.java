/** The command line: one class a command. */
@NullMarked
package org.mengkeju.portal.cli;

import org.jspecify.annotations.NullMarked;
