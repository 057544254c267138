/** Accounts and signing in: passwords, one-time codes, lockout, access tokens of programs, the first administrator. */
@NullMarked
package org.mengkeju.network.account;

import org.jspecify.annotations.NullMarked;
