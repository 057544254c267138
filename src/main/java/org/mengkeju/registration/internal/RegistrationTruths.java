package org.mengkeju.registration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.verification.SqlTruth;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.registration.ContractForm;
import org.mengkeju.registration.Registration;
import org.mengkeju.registration.recognition.Answer;
import org.mengkeju.registration.recognition.Recognition;
import org.mengkeju.registration.recognition.RuleSets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What must be true of registrations. */
@Configuration(proxyBeanMethods = false)
class RegistrationTruths {
    @Bean
    Truth registrationNumbersHaveNoGap(JdbcClient jdbc) {
        return new SqlTruth(
                "registration: numbers of a year and division run from 1 without a gap or a double", jdbc, """
                SELECT 'series ' || s.year || s.division || ' stands at ' || s.last || ' and has ' || count(c.number)
                       || ' numbers up to ' || coalesce(max(right(c.number, 6)), 'none')
                FROM registration.series s LEFT JOIN registration.certificate c
                  ON c.edition = 1 AND left(c.number, 10) = s.year::text || s.division
                GROUP BY s.year, s.division, s.last
                HAVING count(DISTINCT c.number) <> s.last OR count(c.number) <> s.last
                    OR coalesce(max(right(c.number, 6))::int, 0) <> s.last""");
    }

    @Bean
    Truth registeredContractsHaveTwoOfficers(JdbcClient jdbc) {
        return new SqlTruth("registration: every decision was taken by two people", jdbc, """
                SELECT 'registration ' || r.id || ' was reviewed and decided by ' || e.name
                FROM registration.registration r JOIN registration.entry e
                  ON e.registration = r.id AND e.kind IN ('REGISTERED', 'NOT_REGISTERED')
                WHERE r.review -> 'proposal' ->> 'officer' = e.person::text""");
    }

    @Bean
    Truth certificatesStandWithTheirRegistration(JdbcClient jdbc) {
        return new SqlTruth("registration: a registration shows the number of its certificate", jdbc, """
                SELECT 'registration ' || r.id || ' says ' || coalesce(r.number, 'nothing') || ', its certificate '
                       || coalesce(c.number, 'nothing')
                FROM registration.registration r FULL JOIN registration.certificate c
                  ON c.registration = r.id
                WHERE (c.number IS NOT NULL OR r.number IS NOT NULL)
                  AND (r.number IS DISTINCT FROM c.number OR r.code IS DISTINCT FROM c.code)""");
    }

    @Bean
    Truth certifiedFiguresFollowFromTheFacts(JdbcClient jdbc, JsonMapper json) {
        return new Recomputed(jdbc, json);
    }

    /** A certificate as it is kept. */
    private record Kept(
            String number, String type, long contract, long technology, String rules, String form, String judgements) {}

    /** Recognises every certified contract again, by the facts and the rule version that were kept with it. */
    private record Recomputed(JdbcClient jdbc, JsonMapper json) implements Truth {
        @Override
        public String name() {
            return "registration: what was certified follows from the kept facts by the kept rules";
        }

        @Override
        public List<String> differences() {
            List<String> found = new ArrayList<>();
            jdbc.sql("SELECT * FROM registration.certificate ORDER BY number, edition")
                    .query(row -> {
                        var kept = new Kept(
                                row.getString("number"),
                                row.getString("type"),
                                row.getLong("contract_fen"),
                                row.getLong("technology_fen"),
                                row.getString("rules"),
                                row.getString("form"),
                                row.getString("judgements"));
                        String difference = difference(kept);
                        if (difference != null && found.size() < NAMED_MAX) {
                            found.add("certificate " + kept.number() + " " + difference);
                        }
                    });
            return found;
        }

        private @Nullable String difference(Kept kept) {
            var rules = RuleSets.find(kept.rules());
            if (rules.isEmpty()) {
                return "was made by unknown rules " + kept.rules();
            }
            ContractForm form = json.readValue(kept.form(), ContractForm.class);
            Map<String, Answer> judged = json.readValue(kept.judgements(), new TypeReference<>() {});
            Recognition again = Registration.recognise(form, judged, rules.get());
            if (!again.recognised()) {
                return "is not recognised by its facts";
            }
            if (!kept.type().equals(String.valueOf(again.type()))) {
                return "says type " + kept.type() + ", its facts say " + again.type();
            }
            Money technology = Objects.requireNonNull(again.technology());
            Money contract = Objects.requireNonNull(again.amount()).contract();
            boolean same = technology.fen() == kept.technology() && contract.fen() == kept.contract();
            return same ? null : "says " + kept.technology() + " fen, its facts say " + technology.fen();
        }
    }
}
