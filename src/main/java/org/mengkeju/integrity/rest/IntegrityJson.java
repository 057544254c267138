package org.mengkeju.integrity.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Measure;
import org.mengkeju.integrity.RecordEntry;
import org.mengkeju.integrity.Standing;
import org.mengkeju.integrity.Subject;
import org.mengkeju.integrity.cases.CaseMove;
import org.mengkeju.integrity.cases.CaseState;
import org.mengkeju.integrity.cases.Cases;
import org.mengkeju.integrity.cases.IntegrityCase;
import org.mengkeju.integrity.cases.Proceedings;
import org.mengkeju.integrity.cases.Report;
import org.mengkeju.integrity.rules.Part;

/** The record and cases as programs see them. */
final class IntegrityJson {
    private IntegrityJson() {}

    /** Whether somebody is barred from something on a day. */
    record Checked(
            boolean blocked,

            @JsonProperty("last_day") @Nullable LocalDate lastDay,

            @JsonProperty("free_from") @Nullable LocalDate freeFrom,

            @Nullable String reason,
            @Nullable String number) {
        static Checked of(Standing standing) {
            return standing instanceof Standing.Blocked blocked
                    ? new Checked(true, blocked.lastDay(), blocked.freeFrom(), blocked.reason(), blocked.number())
                    : new Checked(false, null, null, null, null);
        }
    }

    /** An entry of the record. */
    record Entry(
            UUID id,
            RecordEntry.Act act,
            @Nullable UUID person,
            @Nullable UUID organisation,
            String name,
            Measure.Kind measure,
            List<Activity> scope,
            @Nullable LocalDate from,

            @JsonProperty("last_day") @Nullable LocalDate lastDay,

            boolean serious,
            String document,
            String number,
            String reason,

            @JsonProperty("decided_on") LocalDate decidedOn,

            boolean demo) {
        static Entry of(RecordEntry one) {
            boolean person = one.subject() instanceof Subject.OfPerson;
            return new Entry(
                    one.id(),
                    one.act(),
                    person ? one.subject().key() : null,
                    person ? null : one.subject().key(),
                    one.name(),
                    one.measure().kind(),
                    one.measure().barred(),
                    one.measure().from(),
                    one.measure().lastDay(),
                    one.serious(),
                    one.document(),
                    one.number(),
                    one.reason(),
                    one.decidedOn(),
                    one.demo());
        }
    }

    /** A step of a case; who took it is told to officers only. */
    record Step(CaseMove move, CaseState state, @Nullable String name, String text, Instant at) {}

    /** A case; the report is told to officers only. */
    record Case(
            UUID id,
            String number,
            CaseState state,
            String accused,
            @Nullable Part part,
            Report.Breach breach,
            @Nullable Report report,
            Proceedings.@Nullable Findings findings,
            @Nullable String statement,
            Proceedings.@Nullable Ruling ruling,
            Proceedings.@Nullable Appeal appeal,
            Proceedings.@Nullable Ruling review,

            @JsonProperty("received_on") LocalDate receivedOn,

            @JsonProperty("due_on") @Nullable LocalDate dueOn,

            List<CaseMove> moves,
            List<Step> steps,
            int version,
            boolean demo,
            String href) {
        static Case of(Cases.Seen seen) {
            IntegrityCase one = seen.one();
            Proceedings done = one.proceedings();
            List<Step> steps = seen.steps().stream()
                    .map(step -> new Step(
                            step.move(), step.state(), seen.whole() ? step.name() : null, step.text(), step.at()))
                    .toList();
            return new Case(
                    one.id().value(),
                    one.number(),
                    one.state(),
                    one.name(),
                    done.part(),
                    one.report().breach(),
                    seen.whole() ? one.report() : null,
                    done.findings(),
                    done.statement(),
                    done.ruling(),
                    done.appeal(),
                    done.review(),
                    one.receivedOn(),
                    one.dueOn(),
                    List.copyOf(seen.moves()),
                    steps,
                    one.version(),
                    one.demo(),
                    address(one));
        }
    }

    /** A case in a list. */
    record Line(
            UUID id,
            String number,
            CaseState state,
            String accused,

            @JsonProperty("due_on") @Nullable LocalDate dueOn,

            String href) {
        static Line of(IntegrityCase one) {
            return new Line(one.id().value(), one.number(), one.state(), one.name(), one.dueOn(), address(one));
        }
    }

    private static String address(IntegrityCase one) {
        return "/api/v1/integrity/cases/" + one.id();
    }
}
