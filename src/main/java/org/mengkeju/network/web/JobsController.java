package org.mengkeju.network.web;

import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.jobs.StuckJobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Timed jobs in the hands of an administrator: how many wait, and which should have run. */
@Controller
@Requires(Right.ADMINISTER)
class JobsController {
    private static final String PATH = "/admin/jobs";

    private final StuckJobs jobs;

    JobsController(StuckJobs jobs) {
        this.jobs = jobs;
    }

    /** Entry of the rail, with how many are stuck. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry jobsEntry(StuckJobs jobs) {
            return new WorkbenchEntry(
                    "network.rail.administration",
                    "network.rail.jobs",
                    PATH,
                    "clock",
                    Right.ADMINISTER,
                    715,
                    viewer -> jobs.list().size());
        }
    }

    @GetMapping(PATH)
    String page(Model model) {
        model.addAttribute("stuck", jobs.list());
        model.addAttribute("planned", jobs.planned());
        return "network/admin-jobs";
    }
}
