package org.mengkeju.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.SignedIn;
import org.mengkeju.deal.Talks;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@House
@Import(Talks.class)
class AccountPagesTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    Talks talks;

    @Autowired
    Claims claims;

    @Autowired
    Ledger ledger;

    @Autowired
    RegionClock clock;

    private Viewer creditor = Viewer.visitor("");
    private Account income =
            new Account(AccountId.next(), Book.MONEY, new Owner(Owner.Kind.OUTSIDE, "-"), "", "", null);

    @BeforeEach
    void aPaymentUnderAContract() {
        creditor = talks.university();
        Owner debtor = Owner.of(Objects.requireNonNull(talks.firm().organisation()));
        Owner owner = Owner.of(Objects.requireNonNull(creditor.organisation()));
        String subject = "deal:" + Identifier.next();
        Claim claim = claims.open(Claim.open(
                subject + ":1",
                subject,
                "instalment:1",
                "HT-2026-000090 首付款",
                owner,
                debtor,
                Money.ofYuan(1234),
                clock.today().plusDays(3)));
        var receipt = new Claims.Receipt("slip:" + Identifier.next(), Money.ofYuan(1234), clock.today(), "回单 1");
        claims.receive(claim.id(), receipt, creditor.actor());
        income = ledger.find(Book.MONEY, owner, Claims.INCOME, subject).orElseThrow();
    }

    @Test
    void anOwnerSeesTheAccountWithItsContractAndEveryEntry() {
        assertThat(web.get().uri("/ledger/accounts").with(SignedIn.as(creditor)))
                .hasStatusOk()
                .bodyText()
                .contains("合同收入（待分配）", "HT-2026-000090 首付款", "1,234.00");
        assertThat(web.get().uri("/ledger/accounts/" + income.id().value()).with(SignedIn.as(creditor)))
                .hasStatusOk()
                .bodyText()
                .contains("合同到款", "1,234.00");
    }

    @Test
    void anAccountOfSomebodyElseIsNotThere() {
        assertThat(web.get().uri("/ledger/accounts/" + income.id().value()).with(SignedIn.as(talks.firm())))
                .hasStatus(404);
    }
}
