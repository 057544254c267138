/** The transfer manager's workbench, the firm's view of its needs, the supplier's view of answers. */
@NullMarked
package org.mengkeju.deal.web;

import org.jspecify.annotations.NullMarked;
