package org.mengkeju.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.internal.AccountRows;
import org.mengkeju.ledger.internal.TransferRows;
import org.mengkeju.ledger.internal.Writing;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one ledger. Whatever is posted here is posted once, whole or not at all, in the transaction of the event it records;
 * the same key with the same content changes nothing, with another content it is refused.
 */
@Service
public class Ledger {
    private final AccountRows accounts;
    private final TransferRows transfers;
    private final Writing writing;
    private final RegionClock clock;

    Ledger(AccountRows accounts, TransferRows transfers, Writing writing, RegionClock clock) {
        this.accounts = accounts;
        this.transfers = transfers;
        this.writing = writing;
        this.clock = clock;
    }

    /**
     * The account of an owner for a purpose, opened when there is none.
     *
     * @param floor of a new account; one that exists keeps its own
     */
    @Transactional
    public Account open(Book book, Owner owner, String purpose, String reference, @Nullable Long floor) {
        return accounts.find(book, owner, purpose, reference).orElseGet(() -> {
            writing.open(new Account(AccountId.next(), book, owner, purpose, reference, floor), clock.now());
            return accounts.find(book, owner, purpose, reference).orElseThrow();
        });
    }

    /**
     * Moves value at once.
     *
     * @throws Refusal when an account may not give what it has not, or when the key stands for something else
     */
    @Transactional
    public Transfer post(Posting posting) {
        return writing.write(made(TransferKind.POSTED, null, posting));
    }

    /**
     * Sets value aside: it stays where it is and nobody else can have it.
     *
     * @param until when it is given back by itself
     */
    @Transactional
    public Transfer reserve(Posting posting, Instant until) {
        return writing.reserve(made(TransferKind.RESERVED, null, posting), until);
    }

    /**
     * What ends a reservation or reverses a transfer.
     *
     * @param key of the event, as in {@link Posting}
     */
    public record Step(String key, String reason, String evidence, LocalDate effective, Actor by) {
        Posting of(Transfer transfer, List<Leg> legs) {
            return new Posting(transfer.posting().book(), key, reason, evidence, effective, legs, by);
        }
    }

    /** Moves what was reserved. */
    @Transactional
    public Transfer settle(TransferId reservation, Step step) {
        return end(reservation, step, TransferKind.SETTLED);
    }

    /** Gives back what was reserved. */
    @Transactional
    public Transfer release(TransferId reservation, Step step) {
        return end(reservation, step, TransferKind.RELEASED);
    }

    private Transfer end(TransferId reservation, Step step, TransferKind kind) {
        Transfer reserved = found(reservation, TransferKind.RESERVED);
        return writing.end(
                made(kind, reservation, step.of(reserved, reserved.posting().legs())));
    }

    /** Takes back what was moved by mistake, with all its legs; once. */
    @Transactional
    public Transfer reverse(TransferId mistake, Step step) {
        Transfer moved = found(mistake, TransferKind.POSTED, TransferKind.SETTLED);
        List<Leg> back = moved.posting().legs().stream()
                .map(leg -> new Leg(leg.account(), Math.negateExact(leg.amount())))
                .toList();
        return writing.write(made(TransferKind.REVERSED, mistake, step.of(moved, back)));
    }

    private Transfer found(TransferId id, TransferKind... kinds) {
        return transfers
                .find(id)
                .filter(one -> List.of(kinds).contains(one.kind()))
                .orElseThrow(() -> new IllegalArgumentException("No transfer of that kind: " + id));
    }

    private Transfer made(TransferKind kind, @Nullable TransferId refers, Posting posting) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MICROS); // as exact as the database keeps it
        return new Transfer(TransferId.next(), kind, refers, posting, now);
    }

    /** What an account has now, transfers of the running transaction included. */
    public Balance balance(AccountId id) {
        Balance balance = accounts.balance(id);
        if (balance == null) {
            throw new IllegalArgumentException("No such account: " + id);
        }
        return balance;
    }

    /** What an account had at the end of a day, by the days transfers count from. */
    public long balanceAt(AccountId id, LocalDate day) {
        return accounts.postedUntil(id, day);
    }

    public Optional<Account> find(AccountId id) {
        return accounts.find(id);
    }

    /** The account of an owner for a purpose, if it was opened. */
    public Optional<Account> find(Book book, Owner owner, String purpose, String reference) {
        return accounts.find(book, owner, purpose, reference);
    }

    /** All accounts of an owner. */
    public List<Account> accounts(Owner owner) {
        return accounts.of(owner);
    }

    public Optional<Transfer> find(TransferId id) {
        return transfers.find(id);
    }

    /** The transfer posted under a key. */
    public Optional<Transfer> find(Book book, String key) {
        return transfers.find(book, key);
    }

    /**
     * Transfers that touch an account, newest first.
     *
     * @param before only older ones, or null to begin with the newest
     */
    public List<Transfer> entries(AccountId account, @Nullable TransferId before, int limit) {
        return transfers.of(account, before, limit);
    }
}
