package org.mengkeju.integrity.cases.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Measure;
import org.mengkeju.integrity.cases.CaseDesk;
import org.mengkeju.integrity.cases.CaseState;
import org.mengkeju.integrity.cases.Cases.Seen;
import org.mengkeju.integrity.cases.IntegrityCase;
import org.mengkeju.integrity.rules.Edition;
import org.mengkeju.integrity.rules.Grade;
import org.mengkeju.integrity.rules.IntegrityRules;
import org.mengkeju.integrity.rules.Part;
import org.mengkeju.integrity.rules.Severity;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of cases show: the way, the deadline, what may be decided. */
@Component("integrityCasePage")
class CasePage {
    private static final List<CaseState> WAY = List.of(
            CaseState.RECEIVED,
            CaseState.ACCEPTED,
            CaseState.INVESTIGATING,
            CaseState.NOTIFIED,
            CaseState.DECIDED,
            CaseState.REVIEW);

    private final CaseDesk desk;
    private final IntegrityRules rules;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    CasePage(CaseDesk desk, IntegrityRules rules, WorkingCalendar calendar, RegionClock clock) {
        this.desk = desk;
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A case in a list.
     *
     * @param left working days to the deadline, negative when it is over, or null
     */
    record Card(IntegrityCase one, @Nullable Integer left) {
        public boolean overdue() {
            return left != null && left < 0;
        }

        public int late() {
            return left == null ? 0 : -left;
        }
    }

    /** A step of the way: {@code done}, {@code now}, {@code stop} or nothing yet. */
    record Step(CaseState state, @Nullable String look) {}

    Card card(IntegrityCase one) {
        LocalDate due = one.dueOn();
        return new Card(one, due == null ? null : calendar.workingDaysBetween(clock.today(), due));
    }

    void show(Model model, Seen seen) {
        IntegrityCase one = seen.one();
        Edition edition = rules.version(one.edition());
        Part part = one.proceedings().part();
        List<Grade> grades =
                edition.grades().stream().filter(grade -> grade.part() == part).toList();
        model.addAttribute("seen", seen);
        model.addAttribute("one", one);
        model.addAttribute("p", one.proceedings());
        model.addAttribute("moves", seen.moves().stream().map(Enum::name).toList());
        model.addAttribute("card", card(one));
        model.addAttribute("steps", steps(one.state(), seen));
        model.addAttribute("edition", edition);
        model.addAttribute("grades", grades);
        model.addAttribute("severities", grades.stream().map(Grade::severity).toList());
        model.addAttribute("parts", one.report().aboutUnit() ? List.of(Part.UNIT) : peopleParts());
        model.addAttribute("kinds", Measure.Kind.values());
        model.addAttribute("activities", Activity.values());
        model.addAttribute("eligible", seen.whole() ? desk.eligible(one) : List.of());
        model.addAttribute("today", clock.today());
        model.addAttribute("graver", Severity.values());
        model.addAttribute("showsDemo", one.demo());
    }

    private static Set<Part> peopleParts() {
        return EnumSet.complementOf(EnumSet.of(Part.UNIT));
    }

    /** The usual way; a case that ended elsewhere shows its end after the steps it took. */
    private static List<Step> steps(CaseState now, Seen seen) {
        Set<CaseState> been = EnumSet.noneOf(CaseState.class);
        seen.steps().forEach(step -> been.add(step.state()));
        boolean usual = WAY.contains(now);
        List<Step> steps = new ArrayList<>();
        for (CaseState state : WAY) {
            boolean taken = been.contains(state) || (!seen.whole() && state.compareTo(CaseState.NOTIFIED) < 0);
            if (state == now) {
                steps.add(new Step(state, "now"));
            } else if (taken) {
                steps.add(new Step(state, "done"));
            } else if (usual && state.compareTo(now) > 0) {
                steps.add(new Step(state, null));
            }
        }
        if (!usual) {
            boolean ended = now == CaseState.NOT_ACCEPTED || now == CaseState.WITHDRAWN;
            steps.add(new Step(now, ended ? "stop" : "done"));
        }
        return steps;
    }
}
