package org.mengkeju.network.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mengkeju.network.Centre;
import org.mengkeju.network.CentreFigure;
import org.mengkeju.network.Centres;
import org.mengkeju.network.People;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.internal.Places;
import org.mengkeju.network.map.LeagueMaps;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.Region;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The network of centres for the public: which there are, which is nearest, what each does and when. */
@Controller
@Requires(Right.READ_PUBLISHED)
class CentreController {
    private final Centres centres;
    private final People people;
    private final Places places;
    private final Divisions divisions;
    private final Region region;
    private final Centre.SpecialityNames chains;
    private final MessageSource messages;
    private final List<CentreFigure> figures;
    private final LeagueMaps maps;
    private final RegionClock clock;

    CentreController(
            Centres centres,
            People people,
            Places places,
            Divisions divisions,
            Region region,
            Centre.SpecialityNames chains,
            MessageSource messages,
            List<CentreFigure> figures,
            LeagueMaps maps,
            RegionClock clock) {
        this.centres = centres;
        this.people = people;
        this.places = places;
        this.divisions = divisions;
        this.region = region;
        this.chains = chains;
        this.messages = messages;
        this.maps = maps;
        this.clock = clock;
        this.figures = figures.stream()
                .sorted(Comparator.comparingInt(CentreFigure::position))
                .toList();
    }

    /** An industry chain the centre knows best. */
    record Speciality(String key, String name) {}

    /** A figure as the page shows it. */
    record Shown(String label, String value) {}

    /**
     * @param q a place or an address, to find the nearest centre
     * @param window key of a service window, to see only the centres that staff it
     * @param map key of the figure that colours the map
     * @param open {@code now} for only those where somebody is there at this moment
     */
    @GetMapping("/network")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String window,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "") String map,
            Viewer viewer,
            Model model,
            Locale locale) {
        places.find(q)
                .ifPresentOrElse(
                        place -> addNearest(place.name(), centres.nearest(place.code()), model),
                        () -> byEnglishName(q).ifPresent(centre -> addNearest(q.strip(), centre, model)));
        model.addAttribute("q", q);
        model.addAttribute("window", window);
        model.addAttribute("windows", region.settings().windows());
        model.addAttribute("open", open.equals("now"));
        model.addAttribute(
                "shown", filtered(window, open).filter(Centre::hasQueue).toList());
        model.addAttribute(
                "partners",
                filtered(window, open).filter(centre -> !centre.hasQueue()).toList());
        model.addAttribute("specialities", specialities(locale));
        model.addAttribute("centres", centres);
        model.addAttribute("divisions", divisions);
        model.addAttribute("managers", people.countByCentre(Role.TRANSFER_MANAGER));
        addMap(map, viewer, model, locale);
        model.addAttribute("picture", NetworkPicture.of(centres, endings(locale), locale));
        return "network/centres";
    }

    private static void addNearest(String place, Centre centre, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("nearest", centre);
    }

    /** Divisions have Chinese names only; in English a place is found by the centre that is called after it. */
    private Optional<Centre> byEnglishName(String place) {
        String start = place.strip().toLowerCase(Locale.ROOT) + " ";
        return centres.all().stream()
                .filter(Centre::hasQueue)
                .filter(centre -> centre.name()
                        .in(Locale.ENGLISH)
                        .toLowerCase(Locale.ROOT)
                        .startsWith(start))
                .findFirst();
    }

    private void addMap(String asked, Viewer viewer, Model model, Locale locale) {
        var base = region.settings().map();
        model.addAttribute("leagues", maps.map(asked, viewer, locale));
        model.addAttribute("approvalNumber", base == null ? null : base.approvalNumber());
        model.addAttribute("mapDay", clock.today());
        model.addAttribute("showsDemo", centres.all().stream().anyMatch(Centre::demo));
    }

    /** The first chains each centre knows best, in a few words. */
    private Map<String, String> specialities(Locale locale) {
        String comma = locale.getLanguage().equals("en") ? ", " : "、";
        return centres.all().stream()
                .collect(Collectors.toMap(
                        Centre::code,
                        centre -> centre.specialities().stream()
                                .limit(2)
                                .map(key -> chains.name(key, locale))
                                .collect(Collectors.joining(comma))));
    }

    private List<String> endings(Locale locale) {
        return List.of(
                messages.getMessage("network.picture.endings", null, locale).split("[,，]"));
    }

    private Stream<Centre> filtered(String window, String open) {
        return centres.all().stream()
                .filter(centre -> window.isEmpty() || centre.windows().contains(window))
                .filter(centre -> !open.equals("now") || centres.isOpen(centre));
    }

    @GetMapping("/network/{code}")
    String centre(@PathVariable String code, Model model, Locale locale) {
        var centre = centres.find(code).orElseThrow(Refusal::notFound);
        String parent = centre.parent();
        model.addAttribute("centre", centre);
        model.addAttribute("centres", centres);
        model.addAttribute("divisions", divisions);
        model.addAttribute("above", parent == null ? null : centres.find(parent).orElse(null));
        model.addAttribute(
                "specialities",
                centre.specialities().stream()
                        .map(key -> new Speciality(key, chains.name(key, locale)))
                        .toList());
        model.addAttribute("below", centres.below(code));
        model.addAttribute("windows", region.settings().windows());
        model.addAttribute(
                "managers", people.atCentre(code, Role.TRANSFER_MANAGER).size());
        model.addAttribute(
                "figures",
                figures.stream()
                        .map(figure -> new Shown(figure.label(), figure.value().apply(code, locale)))
                        .toList());
        return "network/centre";
    }
}
