package org.mengkeju.selection.panel.review;

import java.util.UUID;
import org.mengkeju.platform.jobs.Job;
import org.mengkeju.selection.panel.PanelId;
import org.mengkeju.selection.panel.drawing.Invitations;
import org.springframework.stereotype.Component;

/** Looks at a panel every morning while its stage lasts. */
@Component("panelMorningJob")
class MorningJob implements Job {
    private final PanelDesk desk;

    MorningJob(PanelDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return Invitations.DAILY;
    }

    @Override
    public void run(String subject) {
        desk.morning(new PanelId(UUID.fromString(subject)));
    }
}
