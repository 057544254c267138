/** Tests of the house as a whole, and what all tests share. */
@org.jspecify.annotations.NullMarked
package org.mengkeju;
