/** What people enter into the fields of a programme: read, checked, kept, and shown to conditions. */
@NullMarked
@NamedInterface("form")
package org.mengkeju.selection.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
