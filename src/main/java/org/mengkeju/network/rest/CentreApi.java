package org.mengkeju.network.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Centre;
import org.mengkeju.network.Centres;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.internal.Places;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.Named;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Centres by REST. */
@RestController
@RequestMapping("/api/v1/centres")
@Tag(name = "Centres")
@Requires(Right.READ_PUBLISHED)
class CentreApi {
    private final Centres centres;
    private final Places places;

    CentreApi(Centres centres, Places places) {
        this.centres = centres;
        this.places = places;
    }

    /** A centre as programs see it. */
    record Answer(
            String code,
            Named name,
            Centre.Kind kind,
            @Nullable String parent,
            String division,
            List<String> windows,
            List<String> specialities,
            List<String> hours,
            boolean open,
            boolean demo) {}

    @Operation(summary = "All centres, optionally only those that staff a service window")
    @GetMapping
    List<Answer> list(@RequestParam(defaultValue = "") String window) {
        return centres.all().stream()
                .filter(centre -> window.isEmpty() || centre.windows().contains(window))
                .map(this::answer)
                .toList();
    }

    @Operation(summary = "The centre that looks after a place, given as code (GB/T 2260), name or address")
    @GetMapping("/nearest")
    Answer nearest(@RequestParam String place) {
        var found = places.find(place).orElseThrow(Refusal::notFound);
        return answer(centres.nearest(found.code()));
    }

    @Operation(summary = "One centre")
    @GetMapping("/{code}")
    Answer one(@PathVariable String code) {
        return answer(centres.find(code).orElseThrow(Refusal::notFound));
    }

    private Answer answer(Centre centre) {
        return new Answer(
                centre.code(),
                centre.name(),
                centre.kind(),
                centre.parent(),
                centre.division(),
                centre.windows(),
                centre.specialities(),
                centre.hours().stream()
                        .map(hours -> hours.from() + "-" + hours.to())
                        .toList(),
                centres.isOpen(centre),
                centre.demo());
    }
}
