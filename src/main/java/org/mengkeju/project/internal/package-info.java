/** What must be true of projects at any time, and what follows merged organisations. */
@NullMarked
package org.mengkeju.project.internal;

import org.jspecify.annotations.NullMarked;
