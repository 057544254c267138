package org.mengkeju.ledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Account;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.AccountId;
import org.mengkeju.ledger.Balance;
import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Component;

/** Which accounts somebody may read: those of the own organisation and person, and as an auditor every one. */
@Component
class AccountReading {
    private final Ledger ledger;

    AccountReading(Ledger ledger) {
        this.ledger = ledger;
    }

    /** An account with what it has now. */
    record Standing(Account account, Balance balance) {}

    /** One's own accounts, the organisation's first. */
    List<Standing> mine(Viewer viewer) {
        List<Account> mine = new ArrayList<>();
        if (viewer.organisation() != null) {
            mine.addAll(ledger.accounts(Owner.of(viewer.organisation())));
        }
        if (viewer.person() != null) {
            mine.addAll(
                    ledger.accounts(new Owner(Owner.Kind.PERSON, viewer.person().toString())));
        }
        return mine.stream().map(this::standing).toList();
    }

    private Standing standing(Account account) {
        return new Standing(account, ledger.balance(account.id()));
    }

    /** An account the viewer may read; one that is not theirs is not there. */
    Standing find(UUID id, Viewer viewer) {
        return ledger.find(new AccountId(id))
                .filter(found -> viewer.may(Right.READ_AUDIT) || owns(found.owner(), viewer))
                .map(this::standing)
                .orElseThrow(Refusal::notFound);
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

    /** A transfer as one account sees it: what it gave or took. */
    record Entry(Transfer transfer, long amount) {}

    /**
     * What touched an account, newest first.
     *
     * @param before only older ones, or null
     */
    List<Entry> entries(Account account, @Nullable UUID before, int limit) {
        return ledger.entries(account.id(), before == null ? null : new TransferId(before), limit).stream()
                .map(transfer -> new Entry(transfer, amount(transfer, account)))
                .toList();
    }

    private static long amount(Transfer transfer, Account account) {
        return transfer.posting().legs().stream()
                .filter(leg -> leg.account().equals(account.id()))
                .mapToLong(Leg::amount)
                .sum();
    }
}
