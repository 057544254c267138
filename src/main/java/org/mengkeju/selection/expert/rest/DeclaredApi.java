package org.mengkeju.selection.expert.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.conflict.Work;
import org.mengkeju.selection.expert.Declared;
import org.mengkeju.selection.expert.Declared.Relation;
import org.mengkeju.selection.expert.ProfileDesk;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What experts declare for the check of conflicts: read and written by themselves alone; the same said twice is there once. */
@RestController
@RequestMapping("/api/v1/experts-pool/own/declared")
@Tag(name = "Pool of experts")
@Requires(Right.OWN_EXPERT_PROFILE)
class DeclaredApi {
    private final ProfileDesk profiles;

    DeclaredApi(ProfileDesk profiles) {
        this.profiles = profiles;
    }

    /** An employer, past or present. */
    record Job(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** A paper, patent or project. */
    record Done(
            @Nullable UUID id,
            Work.@Nullable Kind kind,
            @Nullable String identifier,
            @Nullable LocalDate day) {}

    /** Somebody one is close to: by sign-in name, or an organisation by its full name; read back by key. */
    record Close(
            @Nullable UUID id,
            Relation.@Nullable Kind kind,
            @Nullable String who,
            @Nullable UUID person,
            @Nullable UUID organisation) {}

    /** By what one is known where one publishes; "" takes it back. */
    record Known(@Nullable String identifier) {}

    /** Everything declared. */
    record All(String identifier, List<Job> jobs, List<Done> works, List<Close> relations) {}

    @Operation(summary = "Everything the caller declared for the check of conflicts")
    @GetMapping
    All all(Viewer viewer) {
        Declared declared = profiles.declared(viewer);
        return new All(
                profiles.identifier(viewer),
                declared.jobs().stream()
                        .map(one -> new Job(one.id(), one.name(), one.from(), one.to()))
                        .toList(),
                declared.works().stream()
                        .map(one -> new Done(
                                one.id(),
                                one.work().kind(),
                                one.work().identifier(),
                                one.work().day()))
                        .toList(),
                declared.relations().stream().map(DeclaredApi::close).toList());
    }

    private static Close close(Relation one) {
        OrganisationId organisation = one.organisation();
        return new Close(one.id(), one.kind(), null, one.person(), organisation == null ? null : organisation.value());
    }

    @Operation(summary = "Declare an employer, past or present")
    @PostMapping("/jobs")
    All job(@RequestBody Job body, Viewer viewer) {
        String name = text(body.name()).strip();
        boolean there = profiles.declared(viewer).jobs().stream()
                .anyMatch(one -> one.name().equals(name)
                        && java.util.Objects.equals(one.from(), body.from())
                        && java.util.Objects.equals(one.to(), body.to()));
        if (!there) {
            profiles.addJob(name, text(body.from()), text(body.to()), viewer);
        }
        return all(viewer);
    }

    @Operation(summary = "Declare a paper, patent or project by its identifier")
    @PostMapping("/works")
    All work(@RequestBody Done body, Viewer viewer) {
        Work.Kind kind = body.kind();
        if (kind == null) {
            throw Refusal.invalid("platform.refusal.value", "kind");
        }
        profiles.addWork(kind, text(body.identifier()), text(body.day()), viewer);
        return all(viewer);
    }

    @Operation(summary = "Declare somebody one is close to")
    @PostMapping("/relations")
    All relation(@RequestBody Close body, Viewer viewer) {
        Relation.Kind kind = body.kind();
        if (kind == null) {
            throw Refusal.invalid("platform.refusal.value", "kind");
        }
        profiles.addRelation(kind, text(body.who()), viewer);
        return all(viewer);
    }

    @Operation(summary = "Say by which ORCID one is known")
    @PutMapping("/identifier")
    All identifier(@RequestBody Known body, Viewer viewer) {
        profiles.identify(text(body.identifier()), viewer);
        return all(viewer);
    }

    @Operation(summary = "Take back something one declared")
    @DeleteMapping("/{key}")
    All takeBack(@PathVariable UUID key, Viewer viewer) {
        profiles.takeBack(key, viewer);
        return all(viewer);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
