package org.mengkeju.deal.agreement.web;

import java.io.IOException;
import java.util.UUID;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealAccess;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.room.DataRoom;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The data room of a deal. */
@Controller
@RequestMapping("/deals/{id}/room")
@Requires(Right.FOLLOW_DEALS)
class RoomController {
    private final Deals deals;
    private final DealAccess access;
    private final DataRoom room;
    private final RegionClock clock;

    RoomController(Deals deals, DealAccess access, DataRoom room, RegionClock clock) {
        this.deals = deals;
        this.access = access;
        this.room = room;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Deal deal = deal(id, viewer);
        model.addAttribute("deal", deal);
        model.addAttribute("files", room.files(deal));
        model.addAttribute("readings", room.readings(deal));
        model.addAttribute("works", access.mayWork(deal, viewer) && deal.stage().isOpen());
        model.addAttribute("confirmed", room.hasConfirmed(deal, viewer));
        model.addAttribute(
                "own",
                viewer.organisation() == null ? null : viewer.organisation().value());
        model.addAttribute("largest", DataRoom.LARGEST_MB);
        model.addAttribute("zone", clock.zone());
        model.addAttribute("showsDemo", deal.demo());
        return "deal/room";
    }

    @PostMapping("/files")
    String add(
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean confidential,
            Viewer viewer,
            RedirectAttributes said)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        room.add(new DealId(id), name, file.getBytes(), confidential, viewer);
        return done(id, said, "deal.done.file-added");
    }

    @PostMapping("/confirm")
    String confirm(@PathVariable UUID id, Viewer viewer, RedirectAttributes said) {
        room.confirm(new DealId(id), viewer);
        return done(id, said, "deal.done.confirmed");
    }

    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> open(@PathVariable UUID id, @PathVariable UUID file, Viewer viewer) throws IOException {
        DataRoom.Opened opened = room.open(deal(id, viewer), file, viewer);
        return ContractController.file(
                opened.type(), opened.file().name(), opened.content().getContentAsByteArray());
    }

    @PostMapping("/files/{file}/withdraw")
    String withdraw(@PathVariable UUID id, @PathVariable UUID file, Viewer viewer, RedirectAttributes said) {
        room.withdraw(new DealId(id), file, viewer);
        return done(id, said, "deal.done.file-withdrawn");
    }

    private Deal deal(UUID id, Viewer viewer) {
        return deals.find(new DealId(id), viewer).orElseThrow(Refusal::notFound);
    }

    private static String done(UUID id, RedirectAttributes said, String message) {
        said.addFlashAttribute("done", message);
        return "redirect:/deals/" + id + "/room";
    }
}
