package org.mengkeju.ledger.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.claim.Claims.Receipt;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@House
class ClaimsTest {
    @Autowired
    Claims claims;

    @Autowired
    Ledger ledger;

    @Autowired
    RegionClock clock;

    @Autowired
    JdbcClient jdbc;

    private Claim opened() {
        return claims.open(claim("claim:" + Identifier.next()));
    }

    private Claim claim(String key) {
        return Claim.open(
                key,
                "deal:" + Identifier.next(),
                "instalment:1",
                "首付款",
                new Owner(Owner.Kind.ORGANISATION, Identifier.next().toString()),
                new Owner(Owner.Kind.ORGANISATION, Identifier.next().toString()),
                Money.ofYuan(100_000),
                clock.today().plusDays(30));
    }

    private Receipt receipt(long yuan) {
        return new Receipt("line:" + Identifier.next(), Money.ofYuan(yuan), clock.today(), "银行回单");
    }

    private long income(Claim claim) {
        var account = ledger.find(Book.MONEY, claim.creditor(), Claims.INCOME, claim.subject());
        return account.map(found -> ledger.balance(found.id()).posted()).orElse(0L);
    }

    @Test
    void paymentsAddUpUntilTheClaimIsPaid() {
        Claim claim = opened();
        claims.receive(claim.id(), receipt(40_000), Actor.PROGRAM);
        assertThat(claims.find(claim.id()).orElseThrow().left()).isEqualTo(Money.ofYuan(60_000));
        claims.receive(claim.id(), receipt(60_000), Actor.PROGRAM);
        assertThat(claims.find(claim.id()).orElseThrow().state()).isEqualTo(Claim.State.PAID);
        assertThat(income(claim)).isEqualTo(100_000_00);
    }

    @Test
    void moreThanIsOwedIsRefused() {
        Claim claim = opened();
        assertThatThrownBy(() -> claims.receive(claim.id(), receipt(100_001), Actor.PROGRAM))
                .isInstanceOf(Refusal.class)
                .hasMessage("ledger.claim.refusal.amount");
    }

    @Test
    void theSameEvidenceCountsOnce() {
        Claim claim = opened();
        Receipt receipt = receipt(30_000);
        claims.receive(claim.id(), receipt, Actor.PROGRAM);
        claims.receive(claim.id(), receipt, Actor.PROGRAM);
        assertThat(income(claim)).isEqualTo(30_000_00);
        var other = new Receipt(receipt.key(), Money.ofYuan(1), receipt.on(), receipt.evidence());
        assertThatThrownBy(() -> claims.receive(claim.id(), other, Actor.PROGRAM))
                .hasMessage("ledger.claim.refusal.evidence");
    }

    @Test
    void openingTheSameClaimTwiceOpensOne() {
        String key = "claim:" + Identifier.next();
        assertThat(claims.open(claim(key)).id())
                .isEqualTo(claims.open(claim(key)).id());
    }

    @Test
    void ofTwoWhoRecordTheLastPaymentAtOnceOneIsRefused() throws Exception {
        Claim claim = opened();
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Payment> pay = () -> claims.receive(claim.id(), receipt(100_000), Actor.PROGRAM);
            List<Future<Payment>> results = both.invokeAll(List.of(pay, pay));
            assertThat(results.stream().filter(one -> one.state() == Future.State.SUCCESS))
                    .hasSize(1);
        }
        assertThat(income(claim)).isEqualTo(100_000_00);
    }

    @Test
    void aPaymentRecordedByMistakeIsTakenBackAndOwedAgain() {
        Claim claim = opened();
        Payment payment = claims.receive(claim.id(), receipt(100_000), Actor.PROGRAM);
        claims.reverse(payment.id(), "记错了合同", Actor.PROGRAM);
        claims.reverse(payment.id(), "记错了合同", Actor.PROGRAM);
        assertThat(claims.find(claim.id()).orElseThrow().state()).isEqualTo(Claim.State.OPEN);
        assertThat(income(claim)).isZero();
    }

    @Test
    void noOtherPartOfTheProgramMayWriteAClaim() {
        Claim claim = opened();
        assertThatThrownBy(() -> jdbc.sql("UPDATE ledger.claim SET paid = amount, state = 'PAID' WHERE id = ?")
                        .param(claim.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
