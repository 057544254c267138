package org.mengkeju.ledger.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Account;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.ledger.web.AccountReading.Entry;
import org.mengkeju.ledger.web.AccountReading.Standing;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "账户": what one's organisation and oneself have in the books, and where it came from. */
@Controller
@RequestMapping("/ledger/accounts")
@Requires(Right.OWN_ACCOUNT)
class AccountPages {
    private static final int PAGE = 50;

    private final AccountReading accounts;
    private final Claims claims;

    AccountPages(AccountReading accounts, Claims claims) {
        this.accounts = accounts;
        this.claims = claims;
    }

    /** The entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry ownBooksEntry() {
            return new WorkbenchEntry(
                    "ledger.rail",
                    "ledger.account.title",
                    "/ledger/accounts",
                    "yuan",
                    Right.OWN_ACCOUNT,
                    44,
                    WorkbenchEntry.NO_COUNT,
                    viewer -> viewer.person() != null);
        }
    }

    /**
     * A row of the list.
     *
     * @param contract label of what the account is about; "" where it is about nothing in particular
     */
    record Row(Account account, String contract, Amount posted, Amount reserved, Amount available) {}

    /** An amount as the book counts: yuan with fen, or points. */
    record Amount(Book book, long units) {
        public String text() {
            return book == Book.POINTS
                    ? String.format("%,d", units)
                    : String.format("%,.2f", BigDecimal.valueOf(units, 2));
        }

        public boolean isZero() {
            return units == 0;
        }
    }

    /** A line of an account. */
    record Line(Entry entry, Amount amount) {}

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute(
                "accounts", accounts.mine(viewer).stream().map(this::row).toList());
        return "ledger/accounts";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID cursor, Viewer viewer, Model model) {
        Standing standing = accounts.find(id, viewer);
        Book book = standing.account().book();
        List<Line> lines = accounts.entries(standing.account(), cursor, PAGE).stream()
                .map(entry -> new Line(entry, new Amount(book, entry.amount())))
                .toList();
        model.addAttribute("row", row(standing));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "next",
                lines.size() < PAGE
                        ? null
                        : lines.getLast().entry().transfer().id().value());
        return "ledger/account";
    }

    private Row row(Standing standing) {
        Account account = standing.account();
        Book book = account.book();
        return new Row(
                account,
                contract(account.reference()),
                new Amount(book, standing.balance().posted()),
                new Amount(book, standing.balance().reserved()),
                new Amount(book, standing.balance().available()));
    }

    private String contract(String reference) {
        return reference.isEmpty()
                ? ""
                : claims.of(reference).stream().findFirst().map(Claim::label).orElse("");
    }
}
