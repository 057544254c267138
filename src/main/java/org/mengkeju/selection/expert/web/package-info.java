/** Pages of the pool of experts: the own profile, the unit's word, the operators' list. */
@NullMarked
package org.mengkeju.selection.expert.web;

import org.jspecify.annotations.NullMarked;
