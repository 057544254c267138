package org.mengkeju.selection.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Integrity;
import org.mengkeju.integrity.Subject;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.facts.Conditions;
import org.mengkeju.network.facts.Expressions;
import org.mengkeju.network.facts.Expressions.Result;
import org.mengkeju.network.facts.FirmFacts;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.form.FormCheck;
import org.mengkeju.selection.programme.Condition;
import org.mengkeju.selection.programme.ConditionNames;
import org.mengkeju.selection.programme.Field;
import org.mengkeju.selection.programme.FieldType;
import org.mengkeju.selection.programme.Programmes;
import org.springframework.stereotype.Component;

/** Whether an application meets the conditions of its programme, computed from what the program knows and what was entered. */
@Component
public class Eligibility {
    private final Programmes programmes;
    private final FirmFacts facts;
    private final Organisations organisations;
    private final Divisions divisions;
    private final Integrity integrity;
    private final Connections connections;
    private final ApplicationRows rows;
    private final List<ApplicantBar> bars;
    private final List<LeaderWork> work;
    private final RegionClock clock;

    Eligibility(
            Programmes programmes,
            FirmFacts facts,
            Organisations organisations,
            Divisions divisions,
            Integrity integrity,
            Connections connections,
            ApplicationRows rows,
            List<ApplicantBar> bars,
            List<LeaderWork> work,
            RegionClock clock) {
        this.programmes = programmes;
        this.facts = facts;
        this.organisations = organisations;
        this.divisions = divisions;
        this.integrity = integrity;
        this.connections = connections;
        this.rows = rows;
        this.bars = bars;
        this.work = work;
        this.clock = clock;
    }

    /**
     * What one condition says.
     *
     * @param met whether it is met
     * @param unknown what is not known and would decide it, as names in expressions
     */
    public record Finding(Condition condition, boolean met, Set<String> unknown) {}

    /** All conditions in the order of the file. */
    public List<Finding> findings(Call call, Application application) {
        Expressions expressions = programmes.expressions(call.programme());
        Map<String, Object> values = values(call, application);
        List<Finding> findings = new ArrayList<>();
        for (Condition condition : call.programme().conditions()) {
            findings.add(
                    switch (expressions.value(condition.expression(), values)) {
                        case Result.Value(Object met) -> new Finding(condition, Boolean.TRUE.equals(met), Set.of());
                        case Result.Unknown(Set<String> names) -> new Finding(condition, false, new TreeSet<>(names));
                        // a fact the programme counts on has left the region's vocabulary: nobody passes unseen
                        case Result.Failed failed -> new Finding(condition, false, Set.of(failed.reason()));
                    });
        }
        return findings;
    }

    private Map<String, Object> values(Call call, Application application) {
        Map<String, Object> values = new HashMap<>(Conditions.values(facts.knownOf(application.lead())));
        values.putAll(FormCheck.values("call.", call.programme().terms(), call.terms()));
        values.putAll(FormCheck.values("form.", call.programme().fields(), application.answers()));
        years(values, "call.", call.programme().terms(), call);
        years(values, "form.", call.programme().fields(), call);
        OrganisationId poster = call.poster();
        OrganisationId lead = application.lead();
        organisations.find(lead).ifPresent(one -> {
            values.put(ConditionNames.APPLICANT_KIND, one.kind().name());
            values.put(ConditionNames.APPLICANT_IN_REGION, isInRegion(one));
        });
        values.put(ConditionNames.APPLICANT_BARRED, isBarred(lead));
        values.put(ConditionNames.APPLICANT_IS_POSTER, lead.equals(poster));
        values.put(ConditionNames.APPLICANT_CONNECTED, areConnected(lead, poster));
        values.put(ConditionNames.APPLICANT_OTHERS, (long)
                rows.others(lead, call.programme().key(), application.id()));
        team(values, application, poster);
        boolean leaderBarred = integrity
                        .blocks(Subject.of(application.leader()), Activity.APPLY)
                        .isBlocked()
                || integrity
                        .blocks(Subject.of(application.leader()), Activity.LEAD)
                        .isBlocked();
        values.put(ConditionNames.LEADER_BARRED, leaderBarred);
        values.put(ConditionNames.LEADER_OTHERS, (long) rows.othersLedBy(application.leader(), application.id()));
        values.put(
                ConditionNames.LEADER_PROJECTS,
                work.stream()
                        .mapToLong(one -> one.running(application.leader()))
                        .sum());
        return values;
    }

    /** Full years from each day to the last day to apply: whoever turns 41 on it is 41. A day to come gives none. */
    private void years(Map<String, Object> values, String head, List<Field> fields, Call call) {
        Instant closes = call.closesAt();
        LocalDate last = closes == null ? clock.today() : clock.dayOf(closes.minusMillis(1));
        for (Field field : fields) {
            if (field.type() == FieldType.DAY && values.get(head + field.key()) instanceof String day) {
                LocalDate from = FormCheck.day(day);
                if (from != null && !from.isAfter(last)) {
                    values.put(head + field.key() + ConditionNames.YEARS, ChronoUnit.YEARS.between(from, last));
                }
            }
        }
    }

    private void team(Map<String, Object> values, Application application, @Nullable OrganisationId poster) {
        List<Partner> partners = application.partners();
        values.put(ConditionNames.PARTNERS, (long) partners.size());
        values.put(
                ConditionNames.PARTNERS_IN_REGION,
                partners.stream().filter(one -> isInRegion(one.organisation())).count());
        values.put(
                ConditionNames.INSTITUTES_IN_REGION,
                application.organisations().stream()
                        .filter(this::isInstituteOfRegion)
                        .count());
        values.put(
                ConditionNames.UNCONFIRMED,
                partners.stream()
                        .filter(one -> one.state() != Partner.State.CONFIRMED)
                        .count());
        values.put(
                ConditionNames.PARTNERS_BARRED,
                partners.stream().filter(one -> isBarred(one.organisation())).count());
        values.put(
                ConditionNames.PARTNER_OF_POSTER,
                partners.stream()
                        .anyMatch(
                                one -> one.organisation().equals(poster) || areConnected(one.organisation(), poster)));
    }

    private boolean isInRegion(OrganisationId id) {
        return organisations.find(id).filter(this::isInRegion).isPresent();
    }

    private boolean isInRegion(Organisation one) {
        return one.division() != null && divisions.league(one.division()).isPresent();
    }

    private boolean isInstituteOfRegion(OrganisationId id) {
        return organisations
                .find(id)
                .filter(one -> one.kind() == Organisation.Kind.INSTITUTE && isInRegion(one))
                .isPresent();
    }

    private boolean isBarred(OrganisationId id) {
        return integrity.blocks(Subject.of(id), Activity.APPLY).isBlocked()
                || bars.stream().anyMatch(bar -> bar.bars(id, clock.today()));
    }

    private boolean areConnected(OrganisationId one, @Nullable OrganisationId other) {
        return other != null && connections.areConnected(one, other);
    }
}
