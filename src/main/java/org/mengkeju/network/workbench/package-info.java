/** What all workbench pages share: the rail of entries and the places a person works at. */
@NullMarked
package org.mengkeju.network.workbench;

import org.jspecify.annotations.NullMarked;
