package org.mengkeju.integrity.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Integrity;
import org.mengkeju.integrity.RecordEntry;
import org.mengkeju.integrity.Subject;
import org.mengkeju.integrity.record.EntryRows;
import org.mengkeju.integrity.rules.Edition;
import org.mengkeju.integrity.rules.IntegrityRules;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The integrity record by REST. */
@RestController
@RequestMapping("/api/v1/integrity")
@Tag(name = "Integrity")
@Requires(Right.OWN_ACCOUNT)
class IntegrityApi {
    private final Integrity integrity;
    private final EntryRows entries;
    private final IntegrityRules rules;
    private final People people;
    private final RegionClock clock;

    IntegrityApi(Integrity integrity, EntryRows entries, IntegrityRules rules, People people, RegionClock clock) {
        this.integrity = integrity;
        this.entries = entries;
        this.rules = rules;
        this.people = people;
        this.clock = clock;
    }

    /** What an id is the key of. */
    private static Subject subject(String kind, UUID id) {
        return switch (kind) {
            case "person" -> Subject.of(id);
            case "organisation" -> Subject.of(new OrganisationId(id));
            default -> throw Refusal.invalid("platform.refusal.value", "kind");
        };
    }

    @Operation(summary = "All editions of the rules of integrity and ethics review")
    @GetMapping("/rules")
    @Requires(Right.READ_PUBLISHED)
    List<Edition> rules() {
        return rules.all();
    }

    @Operation(summary = "Published serious decisions, corrected ones too")
    @GetMapping("/published")
    @Requires(Right.READ_PUBLISHED)
    List<IntegrityJson.Entry> published() {
        return entries.published().stream().map(IntegrityJson.Entry::of).toList();
    }

    @Operation(summary = "What is recorded about the caller, the caller's organisation and its people")
    @GetMapping("/entries")
    List<IntegrityJson.Entry> own(Viewer viewer) {
        List<RecordEntry> found = new ArrayList<>();
        OrganisationId own = viewer.organisation();
        if (own != null) {
            found.addAll(entries.current(Subject.of(own)));
            found.addAll(entries.people(
                    people.membersOf(own).stream().map(Person::id).toList()));
        } else if (viewer.person() != null) {
            found.addAll(entries.current(Subject.of(viewer.person())));
        }
        return found.stream().map(IntegrityJson.Entry::of).toList();
    }

    @Operation(summary = "Whether a person or organisation is barred from an activity on a day, and why")
    @GetMapping("/check")
    @Requires(Right.READ_INTEGRITY)
    IntegrityJson.Checked check(
            @RequestParam String kind,
            @RequestParam UUID id,
            @RequestParam Activity activity,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        LocalDate on = day == null ? clock.today() : day;
        return IntegrityJson.Checked.of(integrity.blocks(subject(kind, id), activity, on));
    }
}
