package org.mengkeju.catalogue.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.drafts.Draft;
import org.mengkeju.catalogue.drafts.DraftConflict;
import org.mengkeju.catalogue.drafts.DraftDesk;
import org.mengkeju.catalogue.fields.KindFields;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.chain.Chains;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.Division;
import org.mengkeju.platform.region.Divisions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing a listing: one page, kept while it is typed, checked before it is submitted. */
@Controller
@RequestMapping("/catalogue/{kind:achievements|needs|experts|platforms|finance|agencies}")
@Requires(Right.WRITE_LISTINGS)
class FormController {
    private final Listings listings;
    private final DraftDesk drafts;
    private final ListingTexts texts;
    private final Chains chains;
    private final Divisions divisions;
    private final Organisations organisations;
    private final FormProposals proposals;

    FormController(
            Listings listings,
            DraftDesk drafts,
            ListingTexts texts,
            Chains chains,
            Divisions divisions,
            Organisations organisations,
            FormProposals proposals) {
        this.listings = listings;
        this.drafts = drafts;
        this.texts = texts;
        this.chains = chains;
        this.divisions = divisions;
        this.organisations = organisations;
        this.proposals = proposals;
    }

    @GetMapping("/new")
    String begin(
            @PathVariable("kind") String path,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            Model model) {
        Kind kind = CataloguePages.kind(path);
        Map<String, String> known = new LinkedHashMap<>();
        known.put("divisions", placeOf(viewer));
        known.put("title", title);
        known.put("text", text);
        known.put("visibility", "public");
        return form(DraftDesk.empty(kind, known), false, model);
    }

    /** Where the author's organisation is: what is known is not asked again. */
    private String placeOf(Viewer viewer) {
        return viewer.organisation() == null
                ? ""
                : organisations
                        .find(viewer.organisation())
                        .map(one -> divisions.name(one.division()))
                        .orElse("");
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable("kind") String path, @PathVariable UUID id, Viewer viewer, Model model) {
        Kind kind = CataloguePages.kind(path);
        Listing listing = listings.find(new ListingId(id), viewer)
                .filter(found -> found.kind() == kind)
                .orElseThrow(Refusal::notFound);
        model.addAttribute("listing", listing);
        return form(drafts.open(listing, viewer), false, model);
    }

    /** Answers with the line that says when it was kept, and with how far each part of the form is. */
    @PostMapping("/{id}/autosave")
    String keep(
            @PathVariable("kind") String path,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        Draft typed = typed(path, id, parameters);
        model.addAttribute("form", new ListingForm(typed, texts.read(typed.kind(), typed.texts()), false));
        model.addAttribute("kind", typed.kind());
        try {
            Draft kept = drafts.keep(typed, viewer);
            model.addAttribute("form", new ListingForm(kept, texts.read(kept.kind(), kept.texts()), false));
            return "catalogue/form-parts :: kept";
        } catch (DraftConflict e) {
            return "catalogue/form-parts :: conflict";
        }
    }

    /** Answers with where the text may belong, to be ticked; keeps nothing. */
    @PostMapping("/{id}/proposals")
    String propose(
            @PathVariable("kind") String path,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        Draft typed = typed(path, id, parameters);
        model.addAttribute("kind", typed.kind());
        model.addAttribute("form", new ListingForm(typed, texts.read(typed.kind(), typed.texts()), false));
        model.addAttribute("placement", proposals.of(typed, parameters, viewer));
        return "catalogue/form-proposals :: list";
    }

    @PostMapping("/{id}")
    String save(
            @PathVariable("kind") String path,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "save") String action,
            Viewer viewer,
            Model model) {
        Draft typed = typed(path, id, parameters);
        try {
            if (action.equals("place")) {
                model.addAttribute("placement", proposals.of(typed, viewer));
                return form(drafts.keep(typed, viewer), false, model);
            }
            boolean submit = action.startsWith("submit");
            if (submit && alreadySubmitted(typed, viewer)) {
                return "redirect:/catalogue/" + path + "/" + id;
            }
            if (!submit) {
                drafts.save(typed, viewer);
                return "redirect:/catalogue/" + path + "/" + id + "/edit";
            }
            return submit(typed, action.equals("submit-distinct"), viewer, model);
        } catch (DraftConflict e) {
            return conflict(typed, e.theirs(), model);
        }
    }

    /** The same form sent twice: the first time did the work. */
    private boolean alreadySubmitted(Draft typed, Viewer viewer) {
        return listings.find(typed.listing(), viewer)
                .filter(found -> found.state() == ListingState.SUBMITTED)
                .isPresent();
    }

    private String submit(Draft typed, boolean distinct, Viewer viewer, Model model) {
        var read = texts.read(typed.kind(), typed.texts());
        if (!read.complete()) {
            return form(drafts.keep(typed, viewer), true, model);
        }
        List<Listings.Alike> alike = distinct
                ? List.of()
                : listings.alike(
                        typed.kind(),
                        typed.listing(),
                        read.content().title(),
                        read.content().text(),
                        viewer);
        if (!alike.isEmpty()) {
            model.addAttribute("alike", alike);
            return form(drafts.keep(typed, viewer), false, model);
        }
        Listing submitted = drafts.submit(typed, viewer);
        return "redirect:/catalogue/" + submitted.kind().path() + "/" + submitted.id();
    }

    /** Saves the texts that somebody put together from two versions; here every field is one input. */
    @PostMapping("/{id}/merge")
    String merge(
            @PathVariable("kind") String path,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        Draft typed = typed(path, id, parameters);
        Map<String, String> merged = new LinkedHashMap<>();
        KindFields.of(typed.kind()).forEach(field -> {
            String text = parameters.getFirst(field.key());
            merged.put(field.key(), text == null ? "" : text);
        });
        Draft whole = new Draft(
                typed.listing(), typed.kind(), typed.base(), typed.step(), typed.writer(), merged, null, null);
        try {
            drafts.save(whole, viewer);
            return "redirect:/catalogue/" + path + "/" + id + "/edit";
        } catch (DraftConflict e) {
            return conflict(whole, e.theirs(), model);
        }
    }

    private String conflict(Draft typed, Draft theirs, Model model) {
        List<ListingForm.Difference> differences = ListingForm.differences(theirs, typed.texts(), texts);
        model.addAttribute("kind", typed.kind());
        model.addAttribute("theirs", theirs);
        model.addAttribute("mine", typed);
        model.addAttribute("differences", differences);
        model.addAttribute(
                "changed",
                differences.stream().map(difference -> difference.field().key()).toList());
        return "catalogue/conflict";
    }

    private String form(Draft draft, boolean strict, Model model) {
        Draft named = named(draft);
        model.addAttribute("kind", draft.kind());
        model.addAttribute("form", new ListingForm(named, texts.read(draft.kind(), draft.texts()), strict));
        model.addAttribute("chains", chains.all());
        model.addAttribute("leagues", divisions.ofLevel(Division.Level.LEAGUE));
        model.addAttribute("placedIn", FormProposals.section(draft.kind()));
        if (!model.containsAttribute("placement")) {
            model.addAttribute("placement", proposals.notAsked());
        }
        return "catalogue/form";
    }

    /** Places by name: people do not think in codes. */
    private Draft named(Draft draft) {
        Map<String, String> shown = new LinkedHashMap<>(draft.texts());
        String places = shown.getOrDefault("divisions", "");
        shown.put(
                "divisions",
                String.join(
                        "；",
                        Arrays.stream(places.split("；")).map(divisions::name).toList()));
        return new Draft(
                draft.listing(),
                draft.kind(),
                draft.base(),
                draft.step(),
                draft.writer(),
                shown,
                draft.savedAt(),
                draft.submittedAt());
    }

    private static Draft typed(String path, UUID id, MultiValueMap<String, String> parameters) {
        Kind kind = CataloguePages.kind(path);
        return new Draft(
                new ListingId(id),
                kind,
                number(parameters.getFirst("version")),
                number(parameters.getFirst("step")),
                writer(parameters.getFirst("writer")),
                FormParameters.texts(kind, parameters),
                null,
                null);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
    }

    private static UUID writer(@Nullable String text) {
        try {
            return text == null ? UUID.randomUUID() : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
