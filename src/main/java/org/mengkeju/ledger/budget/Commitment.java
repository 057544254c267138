package org.mengkeju.ledger.budget;

import java.time.Instant;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.platform.Money;

/**
 * What is set aside in a budget.
 *
 * @param key of the decision, unique within the book: setting it aside again changes nothing
 * @param payee who is to get it
 * @param subject what it is for, for example the key of an application
 * @param until when it is given back by itself
 * @param evidence what shows the decision
 */
public record Commitment(String key, Owner payee, String subject, Money amount, Instant until, String evidence) {}
