package org.mengkeju.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mengkeju.deal.agreement.DealEntry;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.Claims;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a way must have left behind: each thing once, and the money in the right hands to the fen. */
final class LoopAftermath {
    private static final long PRICE = 300_000_07;
    private static final long FIRST = 100_000_03;
    private static final long SECOND = 200_000_04;
    private static final long ROUNDING = 4;

    private final Deals deals;
    private final Claims claims;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    LoopAftermath(ApplicationContext house) {
        deals = house.getBean(Deals.class);
        claims = house.getBean(Claims.class);
        ledger = house.getBean(Ledger.class);
        jdbc = house.getBean(JdbcClient.class);
    }

    void check(ClosedLoop loop) {
        eachThingOnce(loop);
        eachPaymentOnce(loop);
        everyFenInItsPlace(loop);
        toldOnce(loop);
    }

    private void eachThingOnce(ClosedLoop loop) {
        assertThat(deals.ofOrganisation(
                        Objects.requireNonNull(loop.people.acquirer().organisation()), 10))
                .hasSize(1);
        assertThat(count("SELECT count(*) FROM registration.registration WHERE deal = ?", loop))
                .isEqualTo(1);
        assertThat(count("""
                        SELECT count(*) FROM registration.certificate c
                        JOIN registration.registration r ON r.id = c.registration WHERE r.deal = ?""", loop)).isEqualTo(1);
        List<DealEntry.Kind> once = List.of(
                DealEntry.Kind.OPENED,
                DealEntry.Kind.TERMS_AGREED,
                DealEntry.Kind.IN_FORCE,
                DealEntry.Kind.REGISTERED,
                DealEntry.Kind.COMPLETED);
        var entries = deals.entries(loop.theDeal().id()).stream()
                .collect(Collectors.groupingBy(DealEntry::kind, Collectors.counting()));
        assertThat(once).allSatisfy(kind -> assertThat(entries).as(loop.tag).containsEntry(kind, 1L));
        assertThat(entries).containsEntry(DealEntry.Kind.SIGNED, 2L).containsEntry(DealEntry.Kind.PAID, 2L);
    }

    private int count(String sql, ClosedLoop loop) {
        return jdbc.sql(sql).param(loop.dealKey()).query(Integer.class).single();
    }

    private void eachPaymentOnce(ClosedLoop loop) {
        assertThat(loop.owed()).hasSize(2).allSatisfy(claim -> {
            assertThat(claim.state()).isEqualTo(Claim.State.PAID);
            assertThat(claims.payments(claim.id())).hasSize(1);
        });
    }

    private void everyFenInItsPlace(ClosedLoop loop) {
        Owner unit = Owner.of(Objects.requireNonNull(loop.people.supplier().organisation()));
        Owner firm = Owner.of(Objects.requireNonNull(loop.people.acquirer().organisation()));
        String subject = loop.theDeal().key();
        assertThat(balance(firm, Claims.PAID_OUT, subject)).isEqualTo(-PRICE);
        assertThat(balance(unit, Claims.INCOME, subject)).isZero();
        long reward = FIRST * 7 / 10 + SECOND * 7 / 10;
        long people = balance(person(loop.people.supplier().person()), "proceeds", "")
                + balance(person(loop.people.colleague().person()), "proceeds", "");
        long kept = balance(unit, "proceeds", "");
        long staff = balance(loop.transferStaff(), "proceeds", "");
        assertThat(people + kept + staff).isEqualTo(PRICE);
        // half and 45 percent of what is for people; each of two payments rounds on its own
        assertThat(people).isCloseTo(reward * 95 / 100, within(ROUNDING));
        assertThat(kept).isCloseTo(PRICE - reward, within(ROUNDING));
    }

    private static Owner person(Object key) {
        return new Owner(Owner.Kind.PERSON, key.toString());
    }

    private long balance(Owner owner, String purpose, String reference) {
        return ledger.find(Book.MONEY, owner, purpose, reference)
                .map(account -> ledger.balance(account.id()).posted())
                .orElse(0L);
    }

    /** Nobody was told the same twice. */
    private void toldOnce(ClosedLoop loop) {
        assertThat(jdbc.sql("""
                                SELECT message || ' ' || arguments FROM platform.notification
                                WHERE link LIKE ? GROUP BY person, organisation, message, arguments, link
                                HAVING count(*) > 1""")
                        .param("/deals/" + loop.dealKey() + "%")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
