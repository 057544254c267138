/** Pages of calls and applications: for everybody, for posters, applicants and officers. */
@NullMarked
package org.mengkeju.selection.web;

import org.jspecify.annotations.NullMarked;
