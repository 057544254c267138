package org.mengkeju.project.desk;

import org.mengkeju.integrity.cases.Report;
import org.mengkeju.integrity.cases.Reports;
import org.mengkeju.network.Viewer;
import org.mengkeju.project.course.Project;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case of integrity about the taker; what follows of it is decided there, after the taker was heard. */
@Component
class Liability {
    private final Reports reports;

    Liability(Reports reports) {
        this.reports = reports;
    }

    /** The number of the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(Project one, Report.Breach breach, String why, Viewer by) {
        String text = one.number() + " " + one.contract().title() + "\n" + why;
        var draft = new Reports.Draft(true, one.taker().name(), "", breach, text);
        return reports.clue(draft, one.demo(), by).number();
    }
}
