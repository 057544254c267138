package org.mengkeju.project.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.project.ProjectId;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.Projects;
import org.mengkeju.project.desk.Form;
import org.mengkeju.project.desk.Steps;
import org.mengkeju.project.money.ProjectMoney;
import org.mengkeju.project.report.AnnualReports;
import org.mengkeju.project.rest.ProjectJson.Line;
import org.mengkeju.project.rest.ProjectJson.LogLine;
import org.mengkeju.project.rest.ProjectJson.View;
import org.springframework.http.MediaType;
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

/** Projects by REST. Every step needs the version that was read in If-Match, and the right of whoever may make the move. */
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "Projects")
@Requires(Right.FOLLOW_PROJECTS)
class ProjectApi {
    private static final String IF_MATCH = "If-Match";

    private final Projects projects;
    private final Steps steps;
    private final ProjectMoney money;
    private final AnnualReports reports;

    ProjectApi(Projects projects, Steps steps, ProjectMoney money, AnnualReports reports) {
        this.projects = projects;
        this.steps = steps;
        this.money = money;
        this.reports = reports;
    }

    @Operation(summary = "The caller's projects; all for officers and auditors")
    @GetMapping
    List<Line> list(Viewer viewer) {
        return projects.list(viewer).stream().map(ProjectJson::line).toList();
    }

    @Operation(summary = "One project with its money and the moves the caller may make")
    @GetMapping("/{id}")
    ResponseEntity<View> one(@PathVariable UUID id, Viewer viewer) {
        return answer(found(id, viewer), viewer);
    }

    @Operation(summary = "Every move of a project: who, when, on what ground")
    @GetMapping("/{id}/log")
    List<LogLine> log(@PathVariable UUID id, Viewer viewer) {
        return projects.entries(found(id, viewer).id()).stream()
                .map(ProjectJson::line)
                .toList();
    }

    @Operation(summary = "Take a step; its fields as strings, named as on the page")
    @PostMapping(value = "/{id}/steps/{step}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> take(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable Map<String, @Nullable String> body,
            @RequestHeader(IF_MATCH) String match,
            Viewer viewer) {
        Form form = Form.of(fields(body));
        return answer(steps.take(step, new ProjectId(id), version(match), form, viewer), viewer);
    }

    @Operation(summary = "Take a step with files")
    @PostMapping(value = "/{id}/steps/{step}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<View> send(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Map<String, String> fields,
            @RequestParam("files") List<MultipartFile> files,
            @RequestHeader(IF_MATCH) String match,
            Viewer viewer)
            throws IOException {
        List<Form.Sent> sent = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            sent.add(new Form.Sent(name == null ? "" : name, file.getBytes()));
        }
        return answer(steps.take(step, new ProjectId(id), version(match), new Form(fields, sent), viewer), viewer);
    }

    private static Map<String, String> fields(@Nullable Map<String, @Nullable String> sent) {
        Map<String, String> typed = new HashMap<>();
        if (sent != null) {
            sent.forEach((key, value) -> {
                if (value != null) {
                    typed.put(key, value);
                }
            });
        }
        return typed;
    }

    static int version(String match) {
        String plain = match.replace("W/", "").replace("\"", "").strip();
        if (!plain.matches("[0-9]{1,8}")) {
            throw Refusal.invalid("project.refusal.if-match");
        }
        return Integer.parseInt(plain);
    }

    private ResponseEntity<View> answer(Project one, Viewer viewer) {
        View view = ProjectJson.view(one, money.of(one), reports.of(one.id()), projects.moves(one, viewer));
        return ResponseEntity.ok().eTag("\"" + one.version() + "\"").body(view);
    }

    private Project found(UUID id, Viewer viewer) {
        return projects.find(new ProjectId(id), viewer).orElseThrow(Refusal::notFound);
    }
}
