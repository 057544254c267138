/** The map of the leagues: outlines of the region put on a plane, with figures and links. */
@NullMarked
package org.mengkeju.network.map;

import org.jspecify.annotations.NullMarked;
