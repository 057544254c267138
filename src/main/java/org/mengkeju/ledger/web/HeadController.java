package org.mengkeju.ledger.web;

import java.util.List;
import org.mengkeju.ledger.Chain;
import org.mengkeju.ledger.Head;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The ends of the chains, for everybody: who keeps one can tell later whether anything before it was altered. */
@Controller
@Requires(Right.READ_PUBLISHED)
class HeadController {
    private final Chain chain;
    private final RegionClock clock;

    HeadController(Chain chain, RegionClock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    @GetMapping("/ledger/heads")
    String show(Model model) {
        model.addAttribute("heads", chain.heads());
        model.addAttribute("zone", clock.zone());
        return "ledger/heads";
    }

    @GetMapping("/api/v1/ledger/heads")
    @ResponseBody
    List<Head> json() {
        return chain.heads();
    }
}
