/** What public money a task may get: pure formulas over the values of the rule file. */
@NullMarked
package org.mengkeju.project.grant;

import org.jspecify.annotations.NullMarked;
