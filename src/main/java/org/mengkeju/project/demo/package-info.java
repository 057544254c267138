/** The demonstration's projects and races, walked once by the same desks as everybody's. */
@NullMarked
package org.mengkeju.project.demo;

import org.jspecify.annotations.NullMarked;
