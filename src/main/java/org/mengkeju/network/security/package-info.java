/** Whose request it is and what it may do: viewer, rights, sessions, tokens against forged posts, headers, rate limits. */
@NullMarked
package org.mengkeju.network.security;

import org.jspecify.annotations.NullMarked;
