/** Who of a panel reviews which application: the settings, drafts and publications, and their table. */
@NullMarked
package org.mengkeju.selection.panel.pairing;

import org.jspecify.annotations.NullMarked;
