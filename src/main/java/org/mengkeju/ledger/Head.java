package org.mengkeju.ledger;

import java.time.Instant;

/**
 * The end of a book's chain: who keeps it can tell later whether anything before it was altered.
 *
 * @param number of transfers sealed, from 1
 * @param digest SM3 over the transfer and the digest before it
 */
public record Head(Book book, long number, String digest, Instant sealedAt) {}
