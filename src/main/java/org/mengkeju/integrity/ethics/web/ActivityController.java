package org.mengkeju.integrity.ethics.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.ethics.CommitteeDesk;
import org.mengkeju.integrity.ethics.Committees;
import org.mengkeju.integrity.ethics.DepartmentDesk;
import org.mengkeju.integrity.ethics.EthicsActivity;
import org.mengkeju.integrity.ethics.EthicsForm.PaperKind;
import org.mengkeju.integrity.ethics.EthicsPapers;
import org.mengkeju.integrity.ethics.EthicsReview.ExpertVote;
import org.mengkeju.integrity.ethics.EthicsReviews;
import org.mengkeju.integrity.ethics.LeaderDesk;
import org.mengkeju.integrity.ethics.Meeting;
import org.mengkeju.integrity.rules.IntegrityRules;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.files.StoredFile;
import org.mengkeju.platform.files.StoredFiles;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One activity under ethics review, and every step of leader, committee and department. */
@Controller
@RequestMapping("/ethics/activities/{id}")
@Requires(Right.REVIEW_ETHICS)
class ActivityController {
    private static final int EXPERTS = 9;

    private final EthicsReviews reviews;
    private final Committees committees;
    private final LeaderDesk leaders;
    private final CommitteeDesk desk;
    private final DepartmentDesk department;
    private final IntegrityRules rules;
    private final StoredFiles files;
    private final RegionClock clock;

    ActivityController(
            EthicsReviews reviews,
            Committees committees,
            LeaderDesk leaders,
            CommitteeDesk desk,
            DepartmentDesk department,
            IntegrityRules rules,
            StoredFiles files,
            RegionClock clock) {
        this.reviews = reviews;
        this.committees = committees;
        this.leaders = leaders;
        this.desk = desk;
        this.department = department;
        this.rules = rules;
        this.files = files;
        this.clock = clock;
    }

    /** A meeting as the form sends it. */
    record MeetingForm(
            CommitteeDesk.@Nullable Decision decision,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate on,

            @Nullable UUID chair,
            @Nullable List<UUID> present,
            @Nullable List<UUID> recused,
            @Nullable String advisers,
            @Nullable Integer agree,
            @Nullable Integer against,
            @Nullable String words) {
        Meeting meeting(LocalDate today) {
            if (chair == null) {
                throw Refusal.invalid("integrity.ethics.refusal.chair");
            }
            List<String> asked = advisers == null
                    ? List.of()
                    : Arrays.stream(advisers.split("[,\\uFF0C\\u3001\\s]+"))
                            .filter(one -> !one.isBlank())
                            .toList();
            return new Meeting(
                    on == null ? today : on,
                    chair,
                    present == null ? List.of() : present,
                    recused == null ? List.of() : recused,
                    asked,
                    agree == null ? 0 : agree,
                    against == null ? 0 : against);
        }
    }

    @GetMapping
    @Requires(Right.READ_ETHICS)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        EthicsReviews.Seen seen = reviews.find(id, viewer).orElseThrow(Refusal::notFound);
        EthicsActivity one = seen.one();
        OrganisationId own = viewer.organisation();
        model.addAttribute("seen", seen);
        model.addAttribute("one", one);
        model.addAttribute("r", one.review());
        model.addAttribute("committee", seen.committee());
        model.addAttribute("moves", seen.moves().stream().map(Enum::name).toList());
        model.addAttribute("leads", one.leader().equals(viewer.person()));
        model.addAttribute("paperKinds", PaperKind.values());
        model.addAttribute("needed", PaperKind.ALWAYS.stream().map(Enum::name).toList());
        model.addAttribute("committees", committees.inTerm());
        model.addAttribute(
                "ownCommittee", own == null ? null : committees.of(own).orElse(null));
        model.addAttribute("decisions", CommitteeDesk.Decision.values());
        model.addAttribute("edition", rules.version(one.edition()));
        model.addAttribute("standing", reviews.standing(id));
        model.addAttribute("experts", IntStream.range(0, EXPERTS).boxed().toList());
        model.addAttribute("today", clock.today());
        model.addAttribute("largest", EthicsPapers.LARGEST_MB);
        model.addAttribute("showsDemo", one.demo());
        return "integrity/activity";
    }

    @GetMapping("/papers/{key}")
    @Requires(Right.READ_ETHICS)
    ResponseEntity<byte[]> open(@PathVariable UUID id, @PathVariable UUID key, Viewer viewer) {
        EthicsPapers.Paper paper = reviews.find(id, viewer).orElseThrow(Refusal::notFound).papers().stream()
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

    @PostMapping("/papers")
    String attach(
            @PathVariable UUID id,
            @RequestParam PaperKind kind,
            @RequestParam MultipartFile file,
            Viewer viewer,
            RedirectAttributes said)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        leaders.attach(id, kind, name, file.getBytes(), viewer);
        return done(id, "attached", said);
    }

    @PostMapping("/submit")
    String submit(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam UUID committee,
            Viewer viewer,
            RedirectAttributes said) {
        leaders.submit(id, version, committee, viewer);
        return done(id, "submitted", said);
    }

    @PostMapping("/ask")
    String ask(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<PaperKind> missing,
            Viewer viewer,
            RedirectAttributes said) {
        desk.ask(id, version, missing, viewer);
        return done(id, "asked", said);
    }

    @PostMapping("/accept")
    String accept(@PathVariable UUID id, @RequestParam int version, Viewer viewer, RedirectAttributes said) {
        desk.accept(id, version, viewer);
        return done(id, "accepted", said);
    }

    @PostMapping("/decide")
    String decide(
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute MeetingForm form,
            Viewer viewer,
            RedirectAttributes said) {
        CommitteeDesk.Decision decision = form.decision();
        if (decision == null) {
            throw Refusal.invalid("integrity.ethics.refusal.decision");
        }
        String words = form.words() == null ? "" : form.words();
        desk.decide(id, version, decision, form.meeting(clock.today()), words, viewer);
        return done(id, "decided", said);
    }

    @PostMapping("/send-on")
    String sendOn(@PathVariable UUID id, @RequestParam int version, Viewer viewer, RedirectAttributes said) {
        desk.sendOn(id, version, viewer);
        return done(id, "sent-on", said);
    }

    @PostMapping("/go-on")
    String goOn(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        desk.goOn(id, version, words, viewer);
        return done(id, "gone-on", said);
    }

    @PostMapping("/emergency")
    String emergency(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID committee,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        desk.emergency(id, version, committee, words, viewer);
        return done(id, "emergency", said);
    }

    @PostMapping("/re-review")
    @Requires(Right.HANDLE_INTEGRITY)
    String reReview(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> expert,
            @RequestParam(defaultValue = "") List<Boolean> agrees,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        List<ExpertVote> votes = IntStream.range(0, Math.min(expert.size(), agrees.size()))
                .filter(at -> !expert.get(at).isBlank())
                .mapToObj(at -> new ExpertVote(expert.get(at).strip(), agrees.get(at)))
                .toList();
        department.reReview(id, version, votes, words, viewer);
        return done(id, "re-reviewed", said);
    }

    @PostMapping("/stop")
    @Requires(Right.HANDLE_INTEGRITY)
    String stop(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        department.stop(id, version, words, viewer);
        return done(id, "stopped", said);
    }

    private static String done(UUID id, String what, RedirectAttributes said) {
        said.addFlashAttribute("done", "integrity.ethics.done." + what);
        return "redirect:/ethics/activities/" + id;
    }
}
