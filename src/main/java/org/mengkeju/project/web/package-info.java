/** Pages of projects and races. */
@NullMarked
package org.mengkeju.project.web;

import org.jspecify.annotations.NullMarked;
