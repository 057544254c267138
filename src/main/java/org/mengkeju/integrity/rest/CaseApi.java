package org.mengkeju.integrity.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Measure;
import org.mengkeju.integrity.Subject;
import org.mengkeju.integrity.cases.CaseDesk;
import org.mengkeju.integrity.cases.CaseId;
import org.mengkeju.integrity.cases.CasePaper;
import org.mengkeju.integrity.cases.CaseRulings;
import org.mengkeju.integrity.cases.CaseState;
import org.mengkeju.integrity.cases.Cases;
import org.mengkeju.integrity.cases.IntegrityCase;
import org.mengkeju.integrity.cases.Report;
import org.mengkeju.integrity.cases.Reports;
import org.mengkeju.integrity.rules.Part;
import org.mengkeju.integrity.rules.Severity;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Cases by REST: a report, every move, and what the accused does. */
@RestController
@RequestMapping("/api/v1/integrity")
@Tag(name = "Integrity cases")
@Requires(Right.HANDLE_INTEGRITY)
class CaseApi {
    private static final String IF_MATCH = "If-Match";

    private final Reports reports;
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseRulings rulings;

    CaseApi(Reports reports, Cases cases, CaseDesk desk, CaseRulings rulings) {
        this.reports = reports;
        this.cases = cases;
        this.desk = desk;
        this.rulings = rulings;
    }

    /** Everything a move may need; each takes what it names. */
    record Move(
            @Nullable String words,
            @Nullable Part part,
            @Nullable UUID accused,
            @Nullable List<UUID> team,
            @Nullable Severity severity,
            Measure.@Nullable Kind kind,
            @Nullable Integer years,
            @Nullable LocalDate from,
            @Nullable List<Activity> scope,
            @Nullable String document,
            @Nullable String number) {
        String text() {
            return words == null ? "" : words;
        }

        CaseRulings.Draft draft() {
            if (severity == null || kind == null) {
                throw Refusal.invalid("platform.refusal.value", "severity, kind");
            }
            Set<Activity> all = EnumSet.noneOf(Activity.class);
            all.addAll(scope == null ? List.of() : scope);
            return new CaseRulings.Draft(
                    severity,
                    kind,
                    years == null ? 0 : years,
                    from,
                    all,
                    text(),
                    document == null ? "" : document,
                    number == null ? "" : number);
        }
    }

    /** What became of a report. */
    record Received(String number, Cases.Progress progress) {}

    @Operation(summary = "Report somebody, under the caller's name and with evidence")
    @PostMapping("/reports")
    @Requires(Right.OWN_ACCOUNT)
    Received report(
            @RequestParam(defaultValue = "false") boolean organisation,
            @RequestParam(defaultValue = "") String accused,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam Report.Breach breach,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Viewer viewer)
            throws IOException {
        List<CasePaper.Sent> sent = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            sent.add(new CasePaper.Sent(name, file.getBytes()));
        }
        var draft = new Reports.Draft(organisation, accused, unit, breach, text);
        return new Received(reports.report(draft, sent, viewer).number(), Cases.Progress.RECEIVED);
    }

    @Operation(summary = "How far the caller's own reports have come")
    @GetMapping("/reports")
    @Requires(Right.OWN_ACCOUNT)
    List<Received> own(Viewer viewer) {
        return cases.own(viewer).stream()
                .map(one -> new Received(one.one().number(), one.progress()))
                .toList();
    }

    @Operation(summary = "Cases of the desk; the ones due first come first")
    @GetMapping("/cases")
    @Requires(Right.READ_INTEGRITY)
    List<IntegrityJson.Line> desk(Viewer viewer) {
        return cases.desk(EnumSet.allOf(CaseState.class), viewer).stream()
                .map(IntegrityJson.Line::of)
                .toList();
    }

    @Operation(summary = "One case, for officers without ties, auditors and, once told, the accused")
    @GetMapping("/cases/{id}")
    @Requires(Right.OWN_ACCOUNT)
    ResponseEntity<IntegrityJson.Case> one(@PathVariable UUID id, Viewer viewer) {
        return shown(new CaseId(id), viewer);
    }

    @Operation(
            summary =
                    "Make a move: accept, decline, investigate, extend, notify, decide, keep, change, uphold, share, withdraw")
    @PostMapping("/cases/{id}/{move}")
    ResponseEntity<IntegrityJson.Case> move(
            @PathVariable UUID id,
            @PathVariable String move,
            @RequestBody Move body,
            @RequestHeader(IF_MATCH) String match,
            Viewer viewer) {
        var key = new CaseId(id);
        int version = Versions.of(match);
        IntegrityCase moved =
                switch (move) {
                    case "accept" -> accept(key, version, body, viewer);
                    case "decline" -> desk.decline(key, version, body.text(), viewer);
                    case "investigate" ->
                        desk.investigate(key, version, body.team() == null ? List.of() : body.team(), viewer);
                    case "extend" -> desk.extend(key, version, body.text(), viewer);
                    case "notify" -> notify(key, version, body, viewer);
                    case "decide" -> rulings.decide(key, version, body.draft(), viewer);
                    case "keep" -> rulings.keep(key, version, body.text(), viewer);
                    case "change" -> rulings.change(key, version, body.draft(), viewer);
                    case "uphold" -> rulings.uphold(key, version, body.text(), viewer);
                    case "share" -> rulings.share(key, version, viewer);
                    case "withdraw" -> rulings.withdraw(key, version, body.text(), viewer);
                    default -> throw Refusal.notFound();
                };
        return shown(moved.id(), viewer);
    }

    private IntegrityCase accept(CaseId id, int version, Move body, Viewer viewer) {
        Part part = body.part();
        UUID accused = body.accused();
        if (part == null || accused == null) {
            throw Refusal.invalid("platform.refusal.value", "part, accused");
        }
        Subject subject = part == Part.UNIT ? Subject.of(new OrganisationId(accused)) : Subject.of(accused);
        return desk.accept(id, version, subject, part, body.text(), viewer);
    }

    private IntegrityCase notify(CaseId id, int version, Move body, Viewer viewer) {
        Severity severity = body.severity();
        if (severity == null) {
            throw Refusal.invalid("platform.refusal.value", "severity");
        }
        return desk.notify(id, version, body.text(), severity, viewer);
    }

    @Operation(summary = "The accused makes a statement")
    @PostMapping("/cases/{id}/statement")
    @Requires(Right.OWN_ACCOUNT)
    ResponseEntity<IntegrityJson.Case> state(@PathVariable UUID id, @RequestBody Move body, Viewer viewer) {
        return shown(desk.state(new CaseId(id), body.text(), List.of(), viewer).id(), viewer);
    }

    @Operation(summary = "The accused appeals against the decision")
    @PostMapping("/cases/{id}/appeal")
    @Requires(Right.OWN_ACCOUNT)
    ResponseEntity<IntegrityJson.Case> appeal(@PathVariable UUID id, @RequestBody Move body, Viewer viewer) {
        return shown(rulings.appeal(new CaseId(id), body.text(), viewer).id(), viewer);
    }

    private ResponseEntity<IntegrityJson.Case> shown(CaseId id, Viewer viewer) {
        Cases.Seen seen = cases.find(id, viewer).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok().eTag(Versions.tag(seen.one().version())).body(IntegrityJson.Case.of(seen));
    }
}
