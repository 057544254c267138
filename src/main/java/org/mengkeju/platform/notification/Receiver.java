package org.mengkeju.platform.notification;

import java.util.UUID;

/** To whom something is told. */
public sealed interface Receiver {
    /** Key of the person or organisation. */
    UUID id();

    /** One person. */
    record Person(UUID id) implements Receiver {}

    /** Everybody who acts for an organisation; each reads for themselves. */
    record Organisation(UUID id) implements Receiver {}
}
