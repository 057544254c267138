package org.mengkeju.deal.usefirst.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.usefirst.Status;
import org.mengkeju.deal.usefirst.UseFirstContract;
import org.mengkeju.deal.usefirst.internal.UseFirstRows.Kept;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.WorkingCalendar;
import org.mengkeju.platform.verification.SqlTruth;
import org.mengkeju.platform.verification.Truth;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of use-first contracts. */
@Configuration(proxyBeanMethods = false)
class UseFirstTruths {
    private static final int PART = 500;

    @Bean
    Truth useFirstStateFollowsFromActs(UseFirstRows rows, WorkingCalendar calendar) {
        return new Truth() {
            @Override
            public String name() {
                return "deal: where a use-first contract is kept to stand is where its acts lead";
            }

            @Override
            public List<String> differences() {
                return differing(rows, calendar);
            }
        };
    }

    private static List<String> differing(UseFirstRows rows, WorkingCalendar calendar) {
        List<String> differences = new ArrayList<>();
        UUID last = null;
        for (List<Kept> part = rows.after(last, PART); !part.isEmpty(); part = rows.after(last, PART)) {
            for (Kept kept : part) {
                String difference = difference(rows, calendar, kept);
                if (difference != null && differences.size() < Truth.NAMED_MAX) {
                    differences.add(difference);
                }
            }
            last = part.getLast().deal().value();
        }
        return differences;
    }

    private static @Nullable String difference(UseFirstRows rows, WorkingCalendar calendar, Kept kept) {
        UseFirstContract contract = rows.find(kept.deal()).orElseThrow();
        try {
            Status again = contract.on(kept.asOf(), calendar::addWorkingDays);
            boolean same = again.state() == kept.state()
                    && again.since().equals(kept.since())
                    && again.outstanding().fen() == kept.outstanding();
            return same
                    ? null
                    : "use-first contract " + kept.deal() + " is kept as " + kept.state() + " since " + kept.since()
                            + ", its acts lead to " + again.state() + " since " + again.since();
        } catch (Refusal no) {
            return "use-first contract " + kept.deal() + " holds an act that was not allowed: " + no.messageKey();
        }
    }

    @Bean
    Truth useFirstContractsAreWokenUp(JdbcClient jdbc) {
        return new SqlTruth("deal: a use-first contract that time will change waits for its hour", jdbc, """
                SELECT 'use-first contract ' || u.deal || ' is not woken on ' || u.wakes_on FROM deal.use_first u
                WHERE u.wakes_on IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM platform.job j WHERE j.task_name = 'use-first'
                      AND j.task_instance LIKE u.deal || '@%')""");
    }

    @Bean
    Truth signedUseFirstDealsAreKept(JdbcClient jdbc) {
        return new SqlTruth("deal: every signed deal that is used first and paid later has its contract", jdbc, """
                SELECT 'deal ' || d.number || ' has no use-first contract'
                FROM deal.deal d JOIN deal.terms t ON t.deal = d.id AND t.number = d.agreed
                WHERE d.stage IN ('SIGNED', 'COMPLETED', 'TERMINATED') AND jsonb_typeof(t.content -> 'useFirst') = 'object'
                  AND NOT EXISTS (SELECT 1 FROM deal.use_first u WHERE u.deal = d.id)
                  AND NOT EXISTS (SELECT 1 FROM public.event_publication e WHERE e.serialized_event LIKE '%' || d.id || '%')""");
    }
}
