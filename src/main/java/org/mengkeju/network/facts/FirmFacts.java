package org.mengkeju.network.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What firms say of themselves: dated statements, each under a name. Only people who act for a firm see or state its
 * facts; for others there are only the verdicts that {@link Conditions} make of them.
 */
@Service
public class FirmFacts {
    private static final String SUBJECT = "organisation";
    private static final String DIVISION = "division";

    private final FactVocabulary vocabulary;
    private final FactReader reader;
    private final FactRows rows;
    private final Organisations organisations;
    private final RegionClock clock;
    private final AuditTrail audit;

    FirmFacts(
            FactVocabulary vocabulary,
            FactReader reader,
            FactRows rows,
            Organisations organisations,
            RegionClock clock,
            AuditTrail audit) {
        this.vocabulary = vocabulary;
        this.reader = reader;
        this.rows = rows;
        this.organisations = organisations;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Whether a firm agreed to be proposed.
     *
     * @param at when it last said so or not, or null where it never said
     * @param name who said it; empty where nobody did
     */
    public record Consent(boolean agreed, @Nullable Instant at, String name) {}

    /** A firm with what is known of it. */
    public record Firm(OrganisationId id, KnownFacts known, boolean agreed) {}

    /** The firm a viewer acts for; refused for everybody else. */
    public OrganisationId own(Viewer viewer) {
        OrganisationId own = viewer.organisation();
        if (own == null || !viewer.may(Right.STATE_FACTS)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "network.fact.refusal.own");
        }
        return own;
    }

    /** What the viewer's own firm last said, by key of the fact. */
    public Map<String, FactStatement> ofOwn(Viewer viewer) {
        return statements(rows.last(own(viewer)));
    }

    private Map<String, FactStatement> statements(List<FactRows.Line> lines) {
        Map<String, FactStatement> statements = new LinkedHashMap<>();
        for (FactRows.Line line : lines) {
            String value = line.value();
            Optional<Fact> fact = vocabulary.find(line.fact()).filter(found -> !found.followsFromOthers());
            if (value != null && fact.isPresent()) {
                var statement =
                        new FactStatement(fact.get(), value, line.at(), line.name(), stale(fact.get(), line.at()));
                statements.put(line.fact(), statement);
            }
        }
        return statements;
    }

    private boolean stale(Fact fact, Instant at) {
        Integer months = fact.goodForMonths();
        return months != null && clock.dayOf(at).plusMonths(months).isBefore(clock.today());
    }

    /** What conditions may count on of the viewer's own firm. */
    public KnownFacts knownOfOwn(Viewer viewer) {
        OrganisationId own = own(viewer);
        return known(own, rows.last(own));
    }

    /** The same of any firm; for rules that look at it and tell nobody more than whether they are met. */
    public KnownFacts knownOf(OrganisationId firm) {
        return known(firm, rows.last(firm));
    }

    private KnownFacts known(OrganisationId firm, List<FactRows.Line> lines) {
        Map<String, Object> values = new HashMap<>();
        statements(lines).values().stream()
                .filter(statement -> !statement.stale())
                .forEach(statement ->
                        values.put(statement.fact().key(), statement.fact().value(statement.value())));
        if (!values.containsKey(DIVISION)) {
            registeredDivision(firm).ifPresent(code -> values.put(DIVISION, code));
        }
        return vocabulary.conditions().completed(values, clock.today());
    }

    /** Where the record of the organisation says it is, which need not be asked again. */
    public Optional<String> registeredDivision(OrganisationId firm) {
        return organisations.find(firm).map(Organisation::division);
    }

    /**
     * What a firm states of one fact, as text; for rules that look at it and tell nobody more than whether they are met.
     * Empty where it stated nothing, or too long ago.
     */
    public Optional<String> stated(OrganisationId firm, String fact) {
        return Optional.ofNullable(known(firm, rows.last(firm)).values().get(fact))
                .map(String::valueOf);
    }

    /** Every firm that stated anything; for those who look for firms, after their right was checked. */
    @Transactional(readOnly = true)
    public List<Firm> all() {
        Set<UUID> agreed = new HashSet<>(rows.agreed());
        Map<OrganisationId, List<FactRows.Line>> lines = new LinkedHashMap<>();
        rows.forEach(line -> lines.computeIfAbsent(line.organisation(), firm -> new ArrayList<>())
                .add(line));
        return lines.entrySet().stream()
                .map(firm -> new Firm(
                        firm.getKey(),
                        known(firm.getKey(), firm.getValue()),
                        agreed.contains(firm.getKey().value())))
                .toList();
    }

    /**
     * States what was entered for the viewer's own firm: all of it or, where anything does not read or was stated by
     * somebody else since, nothing.
     */
    @Transactional
    public FactsForm.Result state(List<FactsForm.Entry> entries, Viewer viewer) {
        OrganisationId own = own(viewer);
        rows.lock(own);
        Map<String, FactStatement> before = statements(rows.last(own));
        Map<Fact, Optional<String>> fresh = new LinkedHashMap<>();
        List<FactsForm.Fault> faults = new ArrayList<>();
        List<FactsForm.Clash> clashes = new ArrayList<>();
        for (FactsForm.Entry entry : entries) {
            FactStatement there = before.get(entry.fact().key());
            if (entry.fact().followsFromOthers()
                    || entry.entered().strip().equals(entry.seen().strip())) {
                continue;
            }
            try {
                Optional<String> value = Optional.ofNullable(reader.read(entry.fact(), entry.entered()));
                if (there != null
                        && !there.entered().equals(entry.seen().strip())
                        && !value.equals(Optional.of(there.value()))) {
                    clashes.add(new FactsForm.Clash(there, entry.entered()));
                } else {
                    fresh.put(entry.fact(), value);
                }
            } catch (FactRefused e) {
                faults.add(new FactsForm.Fault(entry.fact(), e.message(), e.arguments()));
            }
        }
        if (!faults.isEmpty() || !clashes.isEmpty()) {
            return new FactsForm.Result(0, faults, clashes);
        }
        return new FactsForm.Result(keep(own, before, fresh, viewer), List.of(), List.of());
    }

    private int keep(
            OrganisationId own, Map<String, FactStatement> before, Map<Fact, Optional<String>> fresh, Viewer viewer) {
        Map<String, String> was = new LinkedHashMap<>();
        Map<String, String> now = new LinkedHashMap<>();
        Instant at = clock.now();
        fresh.forEach((fact, value) -> {
            FactStatement there = before.get(fact.key());
            boolean unsaid = there == null && value.isEmpty();
            boolean said = there != null && !there.stale() && value.equals(Optional.of(there.value()));
            if (!unsaid && !said) {
                rows.insert(own, fact.key(), value.orElse(null), at, viewer, false);
                was.put(fact.key(), there == null ? "" : there.value());
                now.put(fact.key(), value.orElse(""));
            }
        });
        if (!now.isEmpty()) {
            audit.record(viewer.actor(), "facts-stated", SUBJECT, own.toString(), was, now);
        }
        return now.size();
    }

    /** Says again, today, what was said too long ago to count. */
    @Transactional
    public int confirm(Viewer viewer) {
        OrganisationId own = own(viewer);
        rows.lock(own);
        Map<String, FactStatement> before = statements(rows.last(own));
        Map<Fact, Optional<String>> old = new LinkedHashMap<>();
        before.values().stream()
                .filter(FactStatement::stale)
                .forEach(statement -> old.put(statement.fact(), Optional.of(statement.value())));
        return keep(own, before, old, viewer);
    }

    /** Whether the viewer's own firm may be proposed. */
    public Consent consent(Viewer viewer) {
        return rows.consent(own(viewer))
                .map(line -> new Consent(line.agreed(), line.at(), line.name()))
                .orElse(new Consent(false, null, ""));
    }

    /** Agrees that the viewer's own firm is proposed, or ends it. */
    @Transactional
    public void consent(boolean agreed, Viewer viewer) {
        OrganisationId own = own(viewer);
        boolean before = consent(viewer).agreed();
        rows.consent(own, agreed, clock.now(), viewer);
        audit.record(
                viewer.actor(),
                agreed ? "proposal-agreed" : "proposal-ended",
                SUBJECT,
                Objects.toString(own),
                Map.of("agreed", before),
                Map.of("agreed", agreed));
    }
}
