package org.mengkeju.project.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.files.StoredFile;
import org.mengkeju.platform.files.StoredFiles;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.project.ProjectId;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.Projects;
import org.mengkeju.project.desk.Form;
import org.mengkeju.project.desk.ProjectPaper;
import org.mengkeju.project.desk.ProjectPapers;
import org.mengkeju.project.desk.Steps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Projects: one's own, or what waits for officers; one project with the forms of every move the viewer may make. */
@Controller("projectController")
@RequestMapping("/projects")
@Requires(Right.FOLLOW_PROJECTS)
class ProjectController {
    private final Projects projects;
    private final Steps steps;
    private final ProjectPage page;
    private final ProjectPapers papers;
    private final StoredFiles files;

    ProjectController(Projects projects, Steps steps, ProjectPage page, ProjectPapers papers, StoredFiles files) {
        this.projects = projects;
        this.steps = steps;
        this.page = page;
        this.papers = papers;
        this.files = files;
    }

    /** Entries of the rail. */
    @Configuration("projectRail")
    static class Rail {
        @Bean
        WorkbenchEntry projectsEntry(Projects projects) {
            return new WorkbenchEntry(
                    "project.rail",
                    "project.rail.projects",
                    "/projects",
                    "flag",
                    Right.FOLLOW_PROJECTS,
                    36,
                    viewer -> viewer.may(Right.READ_CALLS) ? projects.countWaiting() : -1,
                    viewer -> viewer.may(Right.READ_CALLS) || viewer.organisation() != null);
        }
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "all") String tab, Viewer viewer, Model model) {
        boolean officer = viewer.may(Right.READ_CALLS);
        boolean waiting = officer && tab.equals("waiting");
        List<Project> found = waiting ? projects.waiting() : projects.list(viewer);
        model.addAttribute("cards", found.stream().map(page::card).toList());
        model.addAttribute("officer", officer);
        model.addAttribute("mayDecide", viewer.may(Right.DECIDE_PROJECTS));
        model.addAttribute("tab", waiting ? "waiting" : "all");
        model.addAttribute("showsDemo", found.stream().anyMatch(Project::demo));
        return "project/projects";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        page.show(model, found(id, viewer), viewer);
        return "project/project";
    }

    /** The race a project runs in. */
    @GetMapping("/{id}/race")
    String race(@PathVariable UUID id, Viewer viewer) {
        return "redirect:/projects/races/" + found(id, viewer).contract().call();
    }

    @PostMapping("/{id}/steps/{step}")
    String take(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            Turn turn)
            throws IOException {
        var filled = new Form(form, sent(files));
        return turn.stay(
                "/projects/" + id, "project.done", () -> steps.take(step, new ProjectId(id), version, filled, viewer));
    }

    static List<Form.Sent> sent(@Nullable List<MultipartFile> files) throws IOException {
        List<Form.Sent> sent = new ArrayList<>();
        if (files != null) {
            for (MultipartFile file : files) {
                String name = file.getOriginalFilename();
                if (name != null && !name.isEmpty()) {
                    sent.add(new Form.Sent(name, file.getBytes()));
                }
            }
        }
        return sent;
    }

    @GetMapping("/{id}/papers/{key}")
    ResponseEntity<byte[]> open(@PathVariable UUID id, @PathVariable UUID key, Viewer viewer) {
        ProjectPaper paper = papers.of(found(id, viewer).id()).stream()
                .filter(each -> each.id().equals(key))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        StoredFile stored = files.find(paper.file()).orElseThrow();
        var attachment = ContentDisposition.attachment()
                .filename(paper.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(stored.type().mediaType()))
                .body(files.content(stored));
    }

    private Project found(UUID id, Viewer viewer) {
        return projects.find(new ProjectId(id), viewer).orElseThrow(Refusal::notFound);
    }
}
