/** Tests of who may do what, and of what every response and request passes. */
@org.jspecify.annotations.NullMarked
package org.mengkeju.network.security;
