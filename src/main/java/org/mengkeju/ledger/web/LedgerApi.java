package org.mengkeju.ledger.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Account;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.AccountId;
import org.mengkeju.ledger.Balance;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.ledger.TransferKind;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
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

    private final Ledger ledger;

    LedgerApi(Ledger ledger) {
        this.ledger = ledger;
    }

    record AccountJson(
            UUID id, Book book, String purpose, String reference, long posted, long reserved, long available) {}

    record EntryJson(
            UUID transfer,
            TransferKind kind,
            long amount,
            String reason,
            String evidence,
            LocalDate effective,
            Instant recordedAt,
            @Nullable UUID refers) {}

    record Entries(
            AccountJson account,
            List<EntryJson> entries,
            @Nullable UUID next) {}

    @GetMapping
    List<AccountJson> mine(Viewer viewer) {
        List<Account> mine = new ArrayList<>();
        if (viewer.organisation() != null) {
            mine.addAll(ledger.accounts(new Owner(
                    Owner.Kind.ORGANISATION, viewer.organisation().value().toString())));
        }
        if (viewer.person() != null) {
            mine.addAll(
                    ledger.accounts(new Owner(Owner.Kind.PERSON, viewer.person().toString())));
        }
        return mine.stream().map(this::json).toList();
    }

    @GetMapping("/{id}/entries")
    Entries entries(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit,
            Viewer viewer) {
        Account account = ledger.find(new AccountId(id))
                .filter(found -> maySee(found, viewer))
                .orElseThrow(Refusal::notFound);
        int most = Math.clamp(limit, 1, PAGE_MAX);
        List<Transfer> found = ledger.entries(account.id(), cursor == null ? null : new TransferId(cursor), most);
        UUID next = found.size() < most ? null : found.getLast().id().value();
        return new Entries(
                json(account), found.stream().map(one -> entry(one, account)).toList(), next);
    }

    private static boolean maySee(Account account, Viewer viewer) {
        return viewer.may(Right.READ_AUDIT) || owns(account.owner(), viewer);
    }

    private static boolean owns(Owner owner, Viewer viewer) {
        return switch (owner.kind()) {
            case ORGANISATION ->
                viewer.organisation() != null
                        && owner.key().equals(viewer.organisation().value().toString());
            case PERSON ->
                viewer.person() != null && owner.key().equals(viewer.person().toString());
            case PROGRAMME, OUTSIDE -> false;
        };
    }

    private AccountJson json(Account account) {
        Balance balance = ledger.balance(account.id());
        return new AccountJson(
                account.id().value(),
                account.book(),
                account.purpose(),
                account.reference(),
                balance.posted(),
                balance.reserved(),
                balance.available());
    }

    private static EntryJson entry(Transfer transfer, Account account) {
        long amount = transfer.posting().legs().stream()
                .filter(leg -> leg.account().equals(account.id()))
                .mapToLong(Leg::amount)
                .sum();
        return new EntryJson(
                transfer.id().value(),
                transfer.kind(),
                amount,
                transfer.posting().reason(),
                transfer.posting().evidence(),
                transfer.posting().effective(),
                transfer.recordedAt(),
                transfer.refers() == null ? null : transfer.refers().value());
    }
}
