/** Pages and REST of what a firm can get, of its facts, and of the firms a policy or product fits. */
@NullMarked
package org.mengkeju.matching.support.web;

import org.jspecify.annotations.NullMarked;
