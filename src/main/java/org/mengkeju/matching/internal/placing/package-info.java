/** The mathematics of placing: which classes a text most likely belongs to, learnt from texts whose classes are known. */
@NullMarked
package org.mengkeju.matching.internal.placing;

import org.jspecify.annotations.NullMarked;
