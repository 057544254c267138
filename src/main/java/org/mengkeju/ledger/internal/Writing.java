package org.mengkeju.ledger.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mengkeju.ledger.Account;
import org.mengkeju.ledger.AccountId;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.Posting;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.ledger.TransferKind;
import org.mengkeju.ledger.internal.AccountRows.Limited;
import org.mengkeju.platform.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes transfers and moves the balances of accounts that have a floor, under their locks, with the rights of the ledger. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Writing {
    private final AccountRows accounts;
    private final TransferRows transfers;
    private final WritingRights rights;

    Writing(AccountRows accounts, TransferRows transfers, WritingRights rights) {
        this.rights = rights;
        this.accounts = accounts;
        this.transfers = transfers;
    }

    /** Opens an account. */
    public void open(Account account, Instant at) {
        rights.during(() -> {
            accounts.open(account, at);
            return account;
        });
    }

    /** Writes a transfer that moves value at once. */
    public Transfer write(Transfer transfer) {
        return once(transfer, () -> apply(transfer));
    }

    /** Writes a reservation. */
    public Transfer reserve(Transfer transfer, Instant until) {
        return once(transfer, () -> {
            apply(transfer);
            transfers.reserve(transfer.id(), until);
        });
    }

    /** Writes the end of a reservation. */
    public Transfer end(Transfer transfer) {
        TransferId reservation = Objects.requireNonNull(transfer.refers());
        return once(transfer, () -> {
            transfers.endReservation(reservation);
            apply(transfer);
        });
    }

    private Transfer once(Transfer transfer, Runnable work) {
        return rights.during(() -> written(transfer, work));
    }

    /** Writes it and does what it does, unless its key was written before. */
    private Transfer written(Transfer transfer, Runnable work) {
        Posting posting = transfer.posting();
        refuseSecondReference(transfer);
        if (inserted(transfer)) {
            work.run();
            return transfer;
        }
        Transfer there = transfers.find(posting.book(), posting.key()).orElseThrow();
        if (!Content.same(there, transfer)) {
            throw Refusal.conflict("ledger.refusal.key", posting.key());
        }
        return there;
    }

    private boolean inserted(Transfer transfer) {
        try {
            return transfers.insert(transfer);
        } catch (DuplicateKeyException e) { // somebody ended or reversed it at the same moment
            throw Refusal.conflict("ledger.refusal.ended", transfer.posting().key());
        }
    }

    /** A reservation ends once and a transfer is reversed once; the database has the last word on it. */
    private void refuseSecondReference(Transfer transfer) {
        TransferId refers = transfer.refers();
        if (refers != null) {
            transfers
                    .referringTo(refers)
                    .filter(there ->
                            !there.posting().key().equals(transfer.posting().key()))
                    .ifPresent(there -> {
                        throw Refusal.conflict(
                                "ledger.refusal.ended", there.posting().key());
                    });
        }
    }

    private void apply(Transfer transfer) {
        Map<AccountId, Leg> legs =
                transfer.posting().legs().stream().collect(Collectors.toMap(Leg::account, Function.identity()));
        List<Limited> limited = accounts.lock(legs.keySet());
        for (Limited account : limited) {
            long amount = Objects.requireNonNull(legs.get(account.id())).amount();
            long posted = transfer.kind().moves() ? amount : 0;
            long reserved = reserved(transfer.kind(), amount);
            long left = Math.addExact(account.posted(), posted) - (account.reserved() + reserved);
            if (left < account.floor() && (posted < 0 || reserved > 0)) {
                throw Refusal.conflict("ledger.refusal.not-enough", account.posted() - account.reserved());
            }
            accounts.add(account.id(), posted, reserved);
        }
    }

    /** What a leg adds to what is set aside: only what would go out is. */
    private static long reserved(TransferKind kind, long amount) {
        if (amount > 0) {
            return 0;
        }
        return switch (kind) {
            case RESERVED -> -amount;
            case SETTLED, RELEASED -> amount;
            case POSTED, REVERSED -> 0;
        };
    }
}
