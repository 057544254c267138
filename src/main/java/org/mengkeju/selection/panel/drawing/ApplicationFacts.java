package org.mengkeju.selection.panel.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.Tie;
import org.mengkeju.selection.application.Ties;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.conflict.Judged;
import org.mengkeju.selection.conflict.Orcid;
import org.mengkeju.selection.conflict.PersonFacts;
import org.mengkeju.selection.conflict.Work;
import org.mengkeju.selection.expert.Experts;
import org.mengkeju.selection.expert.PoolExpert;
import org.springframework.stereotype.Component;

/** What the check for conflicts must know of applications; read for all of them at once, however many there are. */
@Component
class ApplicationFacts {
    private final Ties ties;
    private final Experts experts;

    ApplicationFacts(Ties ties, Experts experts) {
        this.ties = ties;
        this.experts = experts;
    }

    /**
     * What was read.
     *
     * @param people by account
     * @param owners keys of people by the identifier they gave
     * @param named experts who are asked, by name
     */
    private record Known(
            Map<ApplicationId, List<Tie>> ties,
            Map<UUID, PersonFacts> people,
            Map<Orcid, String> owners,
            Map<String, List<PoolExpert>> named,
            Map<ExpertId, PersonFacts> facts) {
        Optional<String> owner(Orcid identifier) {
            return Optional.ofNullable(owners.get(identifier));
        }
    }

    /** Applications as the check wants them. */
    List<Judged> of(Call call, List<Application> all, Collection<PoolExpert> asked, Map<ExpertId, PersonFacts> facts) {
        Map<ApplicationId, List<Tie>> tied =
                ties.of(all.stream().map(Application::id).toList());
        Stream<Orcid> ofTies = tied.values().stream().flatMap(List::stream).flatMap(tie -> tie.orcid().stream());
        Stream<Orcid> toAvoid =
                all.stream().flatMap(one -> one.avoid().stream()).flatMap(one -> identifier(one).stream());
        var known = new Known(
                tied,
                experts.factsOfPeople(
                        all.stream().flatMap(one -> one.people().stream()).collect(Collectors.toSet())),
                experts.people(Stream.concat(ofTies, toAvoid).collect(Collectors.toSet())),
                asked.stream().collect(Collectors.groupingBy(one -> one.name().strip())),
                facts);
        return all.stream().map(one -> judged(call, one, known)).toList();
    }

    private static Judged judged(Call call, Application one, Known known) {
        Set<String> units =
                one.organisations().stream().map(OrganisationId::toString).collect(Collectors.toSet());
        OrganisationId poster = call.poster();
        if (poster != null) {
            units.add(poster.toString());
        }
        List<Tie> ties = known.ties().getOrDefault(one.id(), List.of());
        List<Work> works = ties.stream().flatMap(tie -> tie.work().stream()).toList();
        return Judged.of(one.id().toString(), call.id().toString(), people(one, ties, known), units)
                .having(works)
                .avoiding(avoided(one, known));
    }

    /** The leader, who comes first, with the teachers and students the application names. */
    private static List<PersonFacts> people(Application one, List<Tie> ties, Known known) {
        List<PersonFacts> all = new ArrayList<>();
        for (UUID account : one.people()) {
            all.add(known.people().getOrDefault(account, PersonFacts.of(account.toString())));
        }
        all.set(0, all.getFirst().taught(named(Tie.Kind.ADVISER, ties, known), named(Tie.Kind.STUDENT, ties, known)));
        return all;
    }

    private static Set<String> named(Tie.Kind kind, List<Tie> ties, Known known) {
        return ties.stream()
                .filter(tie -> tie.kind() == kind)
                .flatMap(tie -> tie.orcid().stream())
                .flatMap(identifier -> known.owner(identifier).stream())
                .collect(Collectors.toSet());
    }

    /** People the applicant means: by identifier where the pool knows it, else by name and, where one was written, unit. */
    private static Set<String> avoided(Application one, Known known) {
        Set<String> meant = new HashSet<>();
        for (Application.Unsuitable unsuitable : one.avoid()) {
            identifier(unsuitable)
                    .flatMap(known::owner)
                    .or(() -> byName(unsuitable, known))
                    .ifPresent(meant::add);
        }
        return meant;
    }

    private static Optional<Orcid> identifier(Application.Unsuitable unsuitable) {
        @Nullable String written = unsuitable.identifier();
        return written == null ? Optional.empty() : Orcid.of(written);
    }

    private static Optional<String> byName(Application.Unsuitable unsuitable, Known known) {
        return known.named().getOrDefault(unsuitable.name().strip(), List.of()).stream()
                .filter(expert -> unsuitable.unit().isBlank()
                        || expert.unitName().strip().equals(unsuitable.unit().strip()))
                .map(PoolExpert::id)
                .map((Function<ExpertId, @Nullable PersonFacts>) known.facts()::get)
                .filter(Objects::nonNull)
                .map(PersonFacts::person)
                .findFirst();
    }
}
