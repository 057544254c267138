/** Tests of accounts, passwords and one-time codes. */
@org.jspecify.annotations.NullMarked
package org.mengkeju.network.account;
