package org.mengkeju.project.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.project.grant.Grant;

/** Checks an edition that was read; every fault is noted with its file, its line and what is wrong. */
final class EditionCheck {
    private static final int WHOLE = 100;
    private static final int LEAP_YEAR = 2024;

    private final RegionFolder folder;
    private final Path file;
    private final Edition edition;
    private final List<String> lines;

    EditionCheck(RegionFolder folder, Path file, Edition edition) {
        this.folder = folder;
        this.file = file;
        this.edition = edition;
        try {
            this.lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check() {
        if (edition.validTo() != null && edition.validTo().isBefore(edition.validFrom())) {
            problem("valid_to", "lies before valid_from");
        }
        terms();
        Edition.Evaluation points = edition.evaluation();
        int all = points.tasks().value()
                + points.organisation().value()
                + points.money().value();
        if (all != WHOLE) {
            problem("tasks", "the parts of the evaluation make " + all + ", not 100");
        }
        between("pass", points.pass(), 1, WHOLE);
        between("excellent", points.excellent(), points.pass().value(), WHOLE);
        between("due_month", edition.reports().dueMonth(), 1, 12);
        int month = Math.clamp(edition.reports().dueMonth().value(), 1, 12);
        between(
                "due_day",
                edition.reports().dueDay(),
                1,
                YearMonth.of(LEAP_YEAR - 1, month).lengthOfMonth());
        between("late_points_max", edition.reports().latePointsMax(), 0, WHOLE);
        between("bonus_points_max", edition.reports().bonusPointsMax(), 0, WHOLE);
        if (edition.organisers()
                        .departmentUpTo()
                        .value()
                        .compareTo(edition.organisers().unitUpTo().value())
                < 0) {
            problem("department_up_to", "is less than unit_up_to");
        }
        race();
        grants();
    }

    private void terms() {
        Edition.Terms terms = edition.terms();
        between("plan_days", terms.planDays(), 1, 365);
        between("review_working_days", terms.reviewWorkingDays(), 1, 250);
        between("change_working_days", terms.changeWorkingDays(), 1, 250);
        between("rectify_months", terms.rectifyMonths(), 1, 24);
        between("extension_months", terms.extensionMonths(), 1, 60);
        between("extensions", terms.extensions(), 0, 5);
        between("closing_days", terms.closingDays(), 1, 365);
        between("overdue_months", terms.overdueMonths(), 1, 60);
        between("precheck_working_days", terms.precheckWorkingDays(), 1, 250);
        between("pass_on_days", terms.passOnDays(), 1, 365);
        between("reminder_days", terms.reminderDays(), 1, 90);
    }

    private void race() {
        Edition.Race race = edition.race();
        between("teams_min", race.teamsMin(), 2, 20);
        between("teams_max", race.teamsMax(), race.teamsMin().value(), 20);
        if (race.expertsPercent().value() + race.userPercent().value() != WHOLE) {
            problem("experts_percent", "experts and user make 100 together");
        }
        between("experts_percent", race.expertsPercent(), 0, WHOLE);
        between("jurors_min", race.jurorsMin(), 1, 50);
    }

    private void grants() {
        Set<String> keys = new HashSet<>();
        for (Grant grant : edition.grants()) {
            if (!keys.add(grant.key())) {
                problem(grant.key(), "is there twice");
            }
            BigDecimal percent = grant.percent().value();
            if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(WHOLE)) > 0) {
                problem(grant.key(), "a percentage lies above 0 and up to 100, not at " + percent);
            }
        }
    }

    private void between(String name, Stated<Integer> number, int least, int most) {
        if (number.value() < least || number.value() > most) {
            problem(name, number.value() + " is not between " + least + " and " + most);
        }
    }

    private void problem(String name, String reason) {
        int line = 0;
        for (int n = 0; n < lines.size() && line == 0; n++) {
            String text = lines.get(n).strip();
            line = text.startsWith(name + ":") || text.startsWith("- key: " + name) ? n + 1 : 0;
        }
        folder.problem(file, line, name + ": " + reason);
    }
}
