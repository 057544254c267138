/** The dated rules of delivering: terms, reports, evaluation, races and lump sums, each value with its source. */
@NullMarked
package org.mengkeju.project.rules;

import org.jspecify.annotations.NullMarked;
