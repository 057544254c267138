/** Tests of the catalogue. */
@org.jspecify.annotations.NullMarked
package org.mengkeju.catalogue;
