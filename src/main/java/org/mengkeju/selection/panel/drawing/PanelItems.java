package org.mengkeju.selection.panel.drawing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.conflict.Conflict;
import org.mengkeju.selection.conflict.ConflictCheck;
import org.mengkeju.selection.conflict.ConflictRules;
import org.mengkeju.selection.conflict.Judged;
import org.mengkeju.selection.conflict.PersonFacts;
import org.mengkeju.selection.expert.Experts;
import org.mengkeju.selection.expert.PoolExpert;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.programme.StageType;
import org.springframework.stereotype.Component;

/** What a panel judges, and who of the pool has something in common with it. */
@Component
public class PanelItems {
    private final Applications applications;
    private final ApplicationFacts applicationFacts;
    private final Experts experts;
    private final Organisations organisations;
    private final RegionClock clock;

    PanelItems(
            Applications applications,
            ApplicationFacts applicationFacts,
            Experts experts,
            Organisations organisations,
            RegionClock clock) {
        this.applications = applications;
        this.applicationFacts = applicationFacts;
        this.experts = experts;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Keys of what a stage judges now: the call itself for an argument, else the applications that take part. */
    public List<UUID> of(Call call, Stage stage) {
        return stage.type() == StageType.EXPERT_ARGUMENT
                ? List.of(call.id().value())
                : in(call).stream().map(one -> one.id().value()).toList();
    }

    /** Those of a panel that are still to be judged: whoever withdrew is not. */
    public List<UUID> live(Call call, Panel panel) {
        Set<UUID> now = new HashSet<>(of(call, call.programme().stage(panel.stage())));
        return panel.items().stream().filter(now::contains).toList();
    }

    /** Applications that take part. */
    public List<Application> in(Call call) {
        return applications.all(call.id()).stream()
                .filter(one -> one.state().isIn())
                .toList();
    }

    /** What the check for conflicts knows of a stage. */
    public record Check(ConflictCheck check, Map<ExpertId, PersonFacts> facts, Set<String> judged, boolean shared) {
        /** Conflicts of an expert. */
        public List<Conflict> of(ExpertId expert) {
            PersonFacts known = facts.get(expert);
            return known == null ? List.of() : check.of(known);
        }

        /**
         * Conflicts that keep an expert out of the panel: where everybody scores everything a single one does, where applications
         * are shared out only those that leave the expert none to score. Empty where nothing does.
         */
        public List<Conflict> keepingOut(ExpertId expert) {
            List<Conflict> all = of(expert);
            return !shared || closedTo(expert).containsAll(judged) ? all : List.of();
        }

        /** Applications an expert may not score. */
        public Set<String> closedTo(ExpertId expert) {
            return of(expert).stream()
                    .filter(Conflict::blocks)
                    .map(Conflict::application)
                    .collect(Collectors.toSet());
        }

        /** Whether a penalty keeps an expert from judging on that day. */
        public boolean isBarred(ExpertId expert, java.time.LocalDate day) {
            PersonFacts known = facts.get(expert);
            return known == null || known.isBarred(day);
        }
    }

    /** Prepares the check of experts against everything a stage judges, as of today. */
    public Check check(Call call, Stage stage, Collection<PoolExpert> asked) {
        Map<ExpertId, PersonFacts> facts =
                experts.facts(asked.stream().map(PoolExpert::id).toList());
        List<Judged> judged = stage.type() == StageType.EXPERT_ARGUMENT
                ? List.of(argument(call))
                : applicationFacts.of(call, in(call), asked, facts);
        return new Check(
                new ConflictCheck(ConflictRules.DEFAULT, clock.today(), standing(), judged),
                facts,
                judged.stream().map(Judged::application).collect(Collectors.toSet()),
                stage.type() != StageType.EXPERT_ARGUMENT && stage.panel().isShared());
    }

    private Judged argument(Call call) {
        UUID author = call.author();
        List<PersonFacts> people = author == null
                ? List.of()
                : List.of(
                        experts.factsOfPeople(List.of(author)).getOrDefault(author, PersonFacts.of(author.toString())));
        OrganisationId poster = call.poster();
        return Judged.of(
                call.id().toString(),
                call.id().toString(),
                people,
                poster == null ? Set.of() : Set.of(poster.toString()));
    }

    private UnaryOperator<String> standing() {
        Map<String, String> known = new HashMap<>();
        return key -> known.computeIfAbsent(key, this::standing);
    }

    private String standing(String key) {
        return organisations
                .find(new OrganisationId(UUID.fromString(key)))
                .map(one -> one.id().toString())
                .orElse(key);
    }
}
