package org.mengkeju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.TestDatabase;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.verification.Truth;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever rules the database can alter the books, but not unseen; whoever does not can not even write them. */
@House
class TamperingTest {
    @Autowired
    Ledger ledger;

    @Autowired
    Chain chain;

    @Autowired
    List<Truth> truths;

    @Autowired
    JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    String url = "";

    private final List<Transfer> posted = new ArrayList<>();

    @BeforeEach
    void someTransfersAreSealed() {
        Account bank = ledger.open(Book.GRANTS, new Owner(Owner.Kind.OUTSIDE, "treasury"), "treasury", "", null);
        for (int n = 1; n <= 5; n++) {
            var owner = new Owner(Owner.Kind.ORGANISATION, Identifier.next().toString());
            Account account = ledger.open(Book.GRANTS, owner, "grant", "", Account.NO_OVERDRAFT);
            posted.add(ledger.post(new Posting(
                    Book.GRANTS,
                    "tamper:" + Identifier.next(),
                    "test",
                    "",
                    LocalDate.of(2026, 11, 20),
                    List.of(new Leg(bank.id(), -100L * n), new Leg(account.id(), 100L * n)),
                    Actor.PROGRAM)));
        }
        chain.seal();
        assertThat(differences()).isEmpty();
    }

    private List<String> differences() {
        return truths.stream()
                .filter(truth -> truth.name().startsWith("ledger"))
                .flatMap(truth -> truth.differences().stream())
                .toList();
    }

    /** As the owner of the database, with every guard of the tables switched off. */
    private void alter(String sql) throws SQLException {
        var server = TestDatabase.server();
        try (Connection connection = DriverManager.getConnection(url, server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    private void isSeen(Transfer altered, String change, String back) throws SQLException {
        alter(change);
        assertThat(differences())
                .as(change)
                .anyMatch(line -> line.contains(altered.id().toString()));
        alter(back);
        assertThat(differences()).as(back).isEmpty();
    }

    @Test
    void anAlteredByteIsFoundAndTheFirstEntryThatDiffersIsNamed() throws SQLException {
        Transfer third = posted.get(2);
        String here = " WHERE id = '" + third.id() + "'";
        isSeen(
                third,
                "UPDATE ledger.transfer SET reason = 'tesu'" + here,
                "UPDATE ledger.transfer SET reason = 'test'" + here);
        String leg = " WHERE transfer = '" + third.id() + "'";
        isSeen(
                third,
                "UPDATE ledger.leg SET amount = amount * 2" + leg,
                "UPDATE ledger.leg SET amount = amount / 2" + leg);
        isSeen(
                third,
                "UPDATE ledger.seal SET digest = reverse(digest)" + leg,
                "UPDATE ledger.seal SET digest = reverse(digest)" + leg);
    }

    @Test
    void aBalanceThatWasHelpedAlongIsFound() throws SQLException {
        AccountId account = posted.getFirst().posting().legs().getLast().account();
        alter("UPDATE ledger.account SET posted = posted + 1 WHERE id = '" + account + "'");
        assertThat(differences()).singleElement().asString().contains(account.toString());
        alter("UPDATE ledger.account SET posted = posted - 1 WHERE id = '" + account + "'");
    }

    @Test
    void anEntryThatWasTakenOutLeavesAHole() throws SQLException {
        String last = "'" + posted.get(1).id() + "'";
        alter("UPDATE ledger.seal SET number = -number WHERE transfer = " + last);
        assertThat(differences()).isNotEmpty();
        alter("UPDATE ledger.seal SET number = -number WHERE transfer = " + last);
        assertThat(differences()).isEmpty();
    }

    @Test
    void theRestOfTheProgramMayReadTheBooksAndNotWriteThem() {
        assertThat(jdbc.sql("SELECT count(*) FROM ledger.leg")
                        .query(Integer.class)
                        .single())
                .isPositive();
        for (String table : List.of("account", "transfer", "leg", "seal", "unsealed", "reservation")) {
            assertThatThrownBy(() -> jdbc.sql("DELETE FROM ledger." + table).update())
                    .as(table)
                    .isInstanceOf(DataAccessException.class)
                    .hasRootCauseMessage("ERROR: permission denied for table " + table);
        }
        assertThatThrownBy(() -> jdbc.sql("INSERT INTO ledger.unsealed SELECT id, book FROM ledger.transfer")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE ledger.account SET posted = posted").update())
                .isInstanceOf(DataAccessException.class);
    }
}
