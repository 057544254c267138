/** Tests of files that people send. */
@org.jspecify.annotations.NullMarked
package org.mengkeju.platform.files;
