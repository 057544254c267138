package org.mengkeju.ledger.internal;

import org.mengkeju.platform.verification.SqlTruth;
import org.mengkeju.platform.verification.Truth;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of the books beside the chain. */
@Configuration(proxyBeanMethods = false)
class LedgerTruths {
    @Bean
    Truth transfersBalance(JdbcClient jdbc) {
        return new SqlTruth("ledger: the legs of every transfer sum to zero within its book", jdbc, """
                SELECT 'transfer ' || t.id FROM ledger.transfer t
                LEFT JOIN ledger.leg l ON l.transfer = t.id LEFT JOIN ledger.account a ON a.id = l.account
                GROUP BY t.id, t.book HAVING count(l.number) < 2 OR sum(l.amount) <> 0 OR bool_or(a.book <> t.book)""");
    }

    @Bean
    Truth balancesAreTheSumOfTransfers(JdbcClient jdbc) {
        return new SqlTruth("ledger: every balance is the sum of what was moved", jdbc, """
                SELECT 'account ' || a.id || ' has ' || a.posted || ', its transfers sum to ' || coalesce(m.amount, 0)
                FROM ledger.account a LEFT JOIN (
                    SELECT l.account, sum(l.amount) FILTER (WHERE b.floor IS NOT NULL OR s.transfer IS NOT NULL) AS amount
                    FROM ledger.leg l JOIN ledger.transfer t ON t.id = l.transfer
                    JOIN ledger.account b ON b.id = l.account LEFT JOIN ledger.seal s ON s.transfer = t.id
                    WHERE t.kind IN ('POSTED', 'SETTLED', 'REVERSED') GROUP BY l.account) m ON m.account = a.id
                WHERE a.posted <> coalesce(m.amount, 0)""");
    }

    @Bean
    Truth reservationsAreTheSumOfOpenOnes(JdbcClient jdbc) {
        return new SqlTruth("ledger: what is set aside is the sum of open reservations", jdbc, """
                SELECT 'account ' || a.id || ' has ' || a.reserved || ' set aside, reservations sum to '
                       || coalesce(r.amount, 0)
                FROM ledger.account a LEFT JOIN (
                    SELECT l.account, -sum(l.amount) AS amount FROM ledger.reservation r
                    JOIN ledger.leg l ON l.transfer = r.transfer WHERE l.amount < 0 GROUP BY l.account) r ON r.account = a.id
                WHERE a.floor IS NOT NULL AND a.reserved <> coalesce(r.amount, 0)""");
    }

    @Bean
    Truth aReservationIsOpenUntilItsEnd(JdbcClient jdbc) {
        return new SqlTruth("ledger: a reservation is open until a transfer ends it", jdbc, """
                SELECT 'reservation ' || t.id FROM ledger.transfer t
                LEFT JOIN ledger.transfer e ON e.refers = t.id LEFT JOIN ledger.reservation r ON r.transfer = t.id
                WHERE t.kind = 'RESERVED' AND (e.id IS NULL) = (r.transfer IS NULL)""");
    }

    @Bean
    Truth everyTransferHasOrAwaitsItsPlace(JdbcClient jdbc) {
        return new SqlTruth("ledger: every transfer is sealed or waits to be", jdbc, """
                SELECT 'transfer ' || t.id FROM ledger.transfer t
                LEFT JOIN ledger.seal s ON s.transfer = t.id LEFT JOIN ledger.unsealed u ON u.transfer = t.id
                WHERE (s.transfer IS NULL) = (u.transfer IS NULL)""");
    }
}
