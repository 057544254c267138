/** Tests of people, organisations, centres, rights and signing in. */
@org.jspecify.annotations.NullMarked
package org.mengkeju.network;
