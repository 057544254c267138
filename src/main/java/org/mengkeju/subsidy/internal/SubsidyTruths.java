package org.mengkeju.subsidy.internal;

import org.mengkeju.platform.verification.SqlTruth;
import org.mengkeju.platform.verification.Truth;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of vouchers and claims beside the books. */
@Configuration(proxyBeanMethods = false)
class SubsidyTruths {
    @Bean
    Truth claimsAreDecidedByTwoPeople(JdbcClient jdbc) {
        return new SqlTruth("subsidy: nobody reviewed what they accepted or issued", jdbc, """
                SELECT number || ' was accepted and reviewed by ' || (course -> 'reviewer' ->> 'name') FROM subsidy.claim
                WHERE course -> 'reviewer' ->> 'person' = course -> 'acceptor' ->> 'person'
                UNION ALL
                SELECT number || ' was issued and reviewed by ' || (course -> 'reviewer' ->> 'name') FROM subsidy.voucher
                WHERE course -> 'reviewer' ->> 'person' = course -> 'issuer' ->> 'person'""");
    }

    @Bean
    Truth casesAreWhereTheirHistoryLed(JdbcClient jdbc) {
        return new SqlTruth("subsidy: a voucher or claim is where its last step led", jdbc, """
                SELECT c.number || ' is ' || c.state || ', its history ends with ' || coalesce(e.state, 'nothing')
                FROM (SELECT 'claim:' || id AS subject, number, state FROM subsidy.claim
                      UNION ALL SELECT 'voucher:' || id, number, state FROM subsidy.voucher) c
                LEFT JOIN LATERAL (SELECT state FROM subsidy.entry e WHERE e.subject = c.subject ORDER BY id DESC LIMIT 1) e
                    ON true
                WHERE e.state IS DISTINCT FROM c.state""");
    }

    @Bean
    Truth firmsStayWithinTheirYear(JdbcClient jdbc) {
        return new SqlTruth("subsidy: no firm has more vouchers of a year than its scheme allows", jdbc, """
                SELECT firm_name || ' has ' || sum(counted) / 100 || ' of ' || year
                FROM subsidy.voucher GROUP BY firm, firm_name, scheme_key, year
                HAVING sum(counted) > 100 * max((scheme -> 'voucher' -> 'annualCap' ->> 'value')::numeric)""");
    }
}
