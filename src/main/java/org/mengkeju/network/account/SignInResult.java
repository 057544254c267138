package org.mengkeju.network.account;

import java.time.Instant;
import java.util.UUID;

/** How an attempt to sign in ends. */
public sealed interface SignInResult {
    /** Name and password are right, and nothing else is asked. */
    record Welcome(UUID person) implements SignInResult {}

    /** Name and password are right; the one-time code is still to come. */
    record CodeNeeded(UUID person) implements SignInResult {}

    /** Something is wrong; it is not said which of the two. */
    record Wrong() implements SignInResult {}

    /** Too many failures: the account answers again at this time. */
    record Locked(Instant until) implements SignInResult {}

    /** An administrator has closed the account. */
    record Closed() implements SignInResult {}
}
