package org.mengkeju.ledger.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Account;
import org.mengkeju.ledger.Balance;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.ledger.TransferKind;
import org.mengkeju.ledger.web.AccountReading.Entry;
import org.mengkeju.ledger.web.AccountReading.Standing;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts with what was moved, for whoever owns them and for auditors. Amounts are whole fen, or whole points. */
@RestController
@RequestMapping("/api/v1/ledger/accounts")
@Requires(Right.OWN_ACCOUNT)
class LedgerApi {
    private static final int PAGE_MAX = 200;

    private final AccountReading accounts;

    LedgerApi(AccountReading accounts) {
        this.accounts = accounts;
    }

    record AccountJson(
            UUID id, Book book, String purpose, String reference, long posted, long reserved, long available) {
        static AccountJson of(Standing standing) {
            Account account = standing.account();
            Balance balance = standing.balance();
            return new AccountJson(
                    account.id().value(),
                    account.book(),
                    account.purpose(),
                    account.reference(),
                    balance.posted(),
                    balance.reserved(),
                    balance.available());
        }
    }

    record EntryJson(
            UUID transfer,
            TransferKind kind,
            long amount,
            String reason,
            String evidence,
            LocalDate effective,
            Instant recordedAt,
            @Nullable UUID refers) {
        static EntryJson of(Entry entry) {
            Transfer transfer = entry.transfer();
            return new EntryJson(
                    transfer.id().value(),
                    transfer.kind(),
                    entry.amount(),
                    transfer.posting().reason(),
                    transfer.posting().evidence(),
                    transfer.posting().effective(),
                    transfer.recordedAt(),
                    transfer.refers() == null ? null : transfer.refers().value());
        }
    }

    record Entries(
            AccountJson account,
            List<EntryJson> entries,
            @Nullable UUID next) {}

    @GetMapping
    List<AccountJson> mine(Viewer viewer) {
        return accounts.mine(viewer).stream().map(AccountJson::of).toList();
    }

    @GetMapping("/{id}/entries")
    Entries entries(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit,
            Viewer viewer) {
        Standing found = accounts.find(id, viewer);
        int most = Math.clamp(limit, 1, PAGE_MAX);
        List<EntryJson> entries = accounts.entries(found.account(), cursor, most).stream()
                .map(EntryJson::of)
                .toList();
        UUID next = entries.size() < most ? null : entries.getLast().transfer();
        return new Entries(AccountJson.of(found), entries, next);
    }
}
