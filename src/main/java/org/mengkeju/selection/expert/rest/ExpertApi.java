package org.mengkeju.selection.expert.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.expert.Expert;
import org.mengkeju.selection.expert.ExpertDesk;
import org.mengkeju.selection.expert.ExpertMove;
import org.mengkeju.selection.expert.ExpertSearch;
import org.mengkeju.selection.expert.ExpertState;
import org.mengkeju.selection.expert.ProfileDesk;
import org.mengkeju.selection.expert.rules.PoolEdition;
import org.mengkeju.selection.expert.rules.PoolRules;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pool of experts by REST. */
@RestController
@RequestMapping("/api/v1/experts-pool")
@Tag(name = "Pool of experts")
@Requires(Right.KEEP_EXPERTS)
class ExpertApi {
    private static final String IF_MATCH = "If-Match";
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private final ExpertSearch search;
    private final ExpertDesk desk;
    private final ProfileDesk profiles;
    private final PoolRules rules;

    ExpertApi(ExpertSearch search, ExpertDesk desk, ProfileDesk profiles, PoolRules rules) {
        this.search = search;
        this.desk = desk;
        this.profiles = profiles;
        this.rules = rules;
    }

    /** A page of entries. */
    record Page(int count, int page, List<ExpertJson.Entry> experts) {}

    /** Why something is done. */
    record Words(@Nullable String words) {}

    @Operation(summary = "Look through the pool, fifty entries a page")
    @GetMapping
    Page list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable ExpertState state,
            @RequestParam(defaultValue = "") String discipline,
            @RequestParam(defaultValue = "all") String where,
            @RequestParam(defaultValue = "0") int page,
            Viewer viewer) {
        var filter = new ExpertSearch.Filter(q, state, discipline, where);
        int shown = Math.max(page, 0);
        List<ExpertJson.Entry> found = search.find(filter, shown, viewer).stream()
                .map(line -> ExpertJson.Entry.of(line.one(), List.of(), List.of()))
                .toList();
        return new Page(search.count(filter, viewer), shown, found);
    }

    @Operation(summary = "All editions of the pool's rules, with sources")
    @GetMapping("/rules")
    @Requires(Right.READ_PUBLISHED)
    List<PoolEdition> rules() {
        return rules.all();
    }

    @Operation(summary = "One entry with its steps and what the caller may do; the ETag is its version")
    @GetMapping("/{id}")
    ResponseEntity<ExpertJson.Entry> one(@PathVariable UUID id, Viewer viewer) {
        ExpertDesk.Seen seen = desk.see(new ExpertId(id), viewer);
        return ResponseEntity.ok().eTag(tag(seen.one())).body(ExpertJson.Entry.of(seen, true));
    }

    @Operation(summary = "Move an entry on: admit, refuse, suspend, clear, ban, expel, remove, or confirm by letter")
    @PostMapping("/{id}/moves/{move}")
    ResponseEntity<ExpertJson.Entry> move(
            @PathVariable UUID id,
            @PathVariable ExpertMove move,
            @RequestHeader(IF_MATCH) String match,
            @RequestBody(required = false) @Nullable Words words,
            Viewer viewer) {
        return moved(id, move, match, words, viewer);
    }

    @Operation(summary = "Say of somebody who wants to enter that they work for the caller's unit, or do not")
    @PostMapping("/{id}/unit/{move}")
    @Requires(Right.CONFIRM_EXPERTS)
    ResponseEntity<ExpertJson.Entry> unit(
            @PathVariable UUID id,
            @PathVariable ExpertMove move,
            @RequestHeader(IF_MATCH) String match,
            @RequestBody(required = false) @Nullable Words words,
            Viewer viewer) {
        return moved(id, move, match, words, viewer);
    }

    private ResponseEntity<ExpertJson.Entry> moved(
            UUID id, ExpertMove move, String match, @Nullable Words words, Viewer viewer) {
        String said = words == null || words.words() == null ? "" : words.words();
        desk.act(move, new ExpertId(id), version(match), said, viewer);
        ExpertDesk.Seen seen = desk.see(new ExpertId(id), viewer);
        return ResponseEntity.ok()
                .eTag(tag(seen.one()))
                .body(ExpertJson.Entry.of(seen, viewer.may(Right.KEEP_EXPERTS)));
    }

    @Operation(summary = "The caller's own entry")
    @GetMapping("/own")
    @Requires(Right.OWN_EXPERT_PROFILE)
    ResponseEntity<ExpertJson.Entry> own(Viewer viewer) {
        return own(profiles.own(viewer).orElseThrow(Refusal::notFound), viewer);
    }

    @Operation(summary = "Apply for the pool")
    @PostMapping("/own")
    @Requires(Right.OWN_EXPERT_PROFILE)
    ResponseEntity<ExpertJson.Entry> apply(@RequestBody ExpertJson.Profile profile, Viewer viewer) {
        return own(profiles.apply(profile.entered(), viewer), viewer);
    }

    @Operation(summary = "Correct the own data")
    @PutMapping("/own")
    @Requires(Right.OWN_EXPERT_PROFILE)
    ResponseEntity<ExpertJson.Entry> correct(
            @RequestHeader(IF_MATCH) String match, @RequestBody ExpertJson.Profile profile, Viewer viewer) {
        return own(profiles.correct(version(match), profile.entered(), viewer), viewer);
    }

    @Operation(summary = "Say that everything in the own entry is still right")
    @PostMapping("/own/right")
    @Requires(Right.OWN_EXPERT_PROFILE)
    ResponseEntity<ExpertJson.Entry> right(@RequestHeader(IF_MATCH) String match, Viewer viewer) {
        return own(profiles.stillRight(version(match), viewer), viewer);
    }

    private ResponseEntity<ExpertJson.Entry> own(Expert one, Viewer viewer) {
        return ResponseEntity.ok().eTag(tag(one)).body(ExpertJson.Entry.of(one, List.of(), profiles.steps(viewer)));
    }

    private static String tag(Expert one) {
        return "\"" + one.version() + "\"";
    }

    private static int version(String match) {
        Matcher tag = VERSION.matcher(match.strip());
        if (!tag.matches()) {
            throw Refusal.invalid("platform.refusal.value", IF_MATCH);
        }
        return Integer.parseInt(tag.group(1));
    }
}
