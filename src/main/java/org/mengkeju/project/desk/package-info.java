/** What people do with a project, one move after another. */
@NullMarked
package org.mengkeju.project.desk;

import org.jspecify.annotations.NullMarked;
