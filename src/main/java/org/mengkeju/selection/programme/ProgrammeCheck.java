package org.mengkeju.selection.programme;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mengkeju.network.facts.Conditions;
import org.mengkeju.network.facts.Expressions;
import org.mengkeju.platform.region.RegionFolder;

/** Checks a programme that was read; every fault is noted with file, line and reason. */
final class ProgrammeCheck {
    private static final int WHOLE = 100;
    private static final int COLUMNS_MAX = 8;

    private final RegionFolder folder;
    private final Path file;
    private final Programme programme;

    ProgrammeCheck(RegionFolder folder, Path file, Programme programme) {
        this.folder = folder;
        this.file = file;
        this.programme = programme;
    }

    void check(Conditions facts) {
        head();
        fields("/terms", programme.terms(), new HashSet<>(), false);
        Set<String> keys = new HashSet<>();
        for (int n = 0; n < programme.form().size(); n++) {
            fields("/form/" + n + "/fields", programme.form().get(n).fields(), keys, false);
        }
        unique("/form", programme.form(), Section::key);
        yearsOfDays();
        Programme.Recheck recheck = programme.recheck();
        if (recheck != null) {
            days("/recheck/within", recheck.within());
            days("/recheck/answer", recheck.answer());
        }
        unique("/conditions", programme.conditions(), Condition::key);
        conditions(ConditionNames.of(programme, facts));
        rubrics();
        new StageCheck(programme, this::problem).check();
        task();
    }

    private void head() {
        if (!file.getFileName().toString().equals(programme.key() + ".yaml")
                && !file.getFileName().toString().startsWith(programme.key() + "-")) {
            problem("/key", "the file does not bear its key " + programme.key());
        }
        if (!programme.key().matches("[a-z][a-z0-9-]{1,60}")
                || !programme.version().matches("[0-9A-Za-z.-]{1,20}")) {
            problem("/key", "a key is of small letters, digits and hyphens, a version short");
        }
        if (programme.validTo() != null && programme.validTo().isBefore(programme.validFrom())) {
            problem("/valid_to", "lies before valid_from");
        }
        Programme.Winners winners = programme.winners();
        if (winners.least() < 1 || winners.most() < winners.least()) {
            problem("/winners", "least is 1 or more, most not less than least");
        }
        if (programme.kind() == Programme.Kind.RACE && winners.least() < 2) {
            problem("/winners", "a race begins with two teams or more: least is 2 or more");
        }
    }

    private void fields(String at, List<Field> fields, Set<String> keys, boolean inRows) {
        for (int n = 0; n < fields.size(); n++) {
            Field field = fields.get(n);
            String pointer = at + "/" + n;
            if (!field.key().matches("[a-z][a-z0-9_]{0,40}") || !keys.add(field.key())) {
                problem(pointer + "/key", "the field '" + field.key() + "' is there twice or is no key");
            }
            if ((field.type() == FieldType.CHOICE) == field.choices().isEmpty()) {
                problem(pointer, field.key() + ": a choice, and only a choice, has options");
            }
            if ((field.type() == FieldType.ROWS) == field.cells().isEmpty()) {
                problem(pointer, field.key() + ": rows, and only rows, have columns");
            }
            if (inRows && (field.type() == FieldType.ROWS || field.type() == FieldType.FILE)) {
                problem(pointer + "/type", field.key() + ": a column holds neither rows nor a file");
            }
            bounds(pointer, field);
            if (field.cells().size() > COLUMNS_MAX) {
                problem(pointer + "/columns", field.key() + ": more than " + COLUMNS_MAX + " columns");
            }
            fields(pointer + "/columns", field.cells(), new HashSet<>(), true);
        }
    }

    /** A day named x gives conditions form.x_years; a field of that name would be another thing under the same name. */
    private void yearsOfDays() {
        Set<String> years = programme.fields().stream()
                .filter(one -> one.type() == FieldType.DAY)
                .map(one -> one.key() + ConditionNames.YEARS)
                .collect(Collectors.toSet());
        for (int section = 0; section < programme.form().size(); section++) {
            List<Field> fields = programme.form().get(section).fields();
            for (int n = 0; n < fields.size(); n++) {
                String key = fields.get(n).key();
                if (years.contains(key)) {
                    problem(
                            "/form/" + section + "/fields/" + n + "/key",
                            "the field '" + key + "' has the name of the years of a day");
                }
            }
        }
    }

    private void bounds(String pointer, Field field) {
        var least = field.least();
        var most = field.most();
        if (least != null && most != null && most.compareTo(least) < 0) {
            problem(pointer + "/most", field.key() + ": most is below least");
        }
        int bound = field.type().most();
        if (most != null && bound > 0 && most.intValue() > bound) {
            problem(pointer + "/most", field.key() + ": no more than " + bound + " here");
        }
    }

    private void conditions(Expressions expressions) {
        for (int n = 0; n < programme.conditions().size(); n++) {
            String pointer = "/conditions/" + n + "/expression";
            expressions.fault(programme.conditions().get(n).expression()).ifPresent(reason -> problem(pointer, reason));
        }
    }

    private void rubrics() {
        unique("/rubrics", programme.rubrics(), Rubric::key);
        for (int n = 0; n < programme.rubrics().size(); n++) {
            Rubric rubric = programme.rubrics().get(n);
            String at = "/rubrics/" + n + "/criteria";
            unique(at, rubric.criteria(), Rubric.Criterion::key);
            int sum = rubric.criteria().stream()
                    .mapToInt(Rubric.Criterion::weight)
                    .sum();
            if (sum != WHOLE || rubric.criteria().stream().anyMatch(one -> one.weight() < 1)) {
                problem(at, rubric.key() + ": the weights are " + sum + " in all, not 100, or one is below 1");
            }
            for (int c = 0; c < rubric.criteria().size(); c++) {
                anchors(at + "/" + c + "/anchors", rubric.criteria().get(c).anchors());
            }
        }
    }

    private void anchors(String at, List<Rubric.Anchor> anchors) {
        int above = Rubric.MOST + 1;
        for (Rubric.Anchor anchor : anchors) {
            if (anchor.from() < 0 || anchor.from() >= above) {
                problem(at, "anchors go down from 100 to 0, each from another score");
            }
            above = anchor.from();
        }
        if (anchors.isEmpty() || above != 0) {
            problem(at, "the last anchor begins at 0");
        }
    }

    private void task() {
        Task task = programme.task();
        boolean signs = programme.stages().stream().anyMatch(stage -> stage.type() == StageType.SIGNING);
        if (signs != (task != null)) {
            problem("/task", "a task is there where, and only where, a stage of signing is");
        }
        if (task != null) {
            taskFields(task);
        }
    }

    private void taskFields(Task task) {
        if (task.payments().stream().mapToInt(Task.Share::percent).sum() != WHOLE) {
            problem("/task/payments", "the shares are not 100 percent in all");
        }
        for (int n = 0; n < task.funding().size(); n++) {
            String name = task.funding().get(n).field();
            boolean known = name.startsWith("call.")
                    ? has(programme.terms(), name.substring(5), FieldType.MONEY)
                    : name.startsWith("form.") && has(programme.fields(), name.substring(5), FieldType.MONEY);
            if (!known) {
                problem("/task/funding/" + n + "/field", "there is no field of money " + name);
            }
        }
        certain(task.months(), List.of());
        certain(task.milestones(), List.of("title", "month", "test"));
        certain(task.indicators(), List.of("name", "target"));
        needs("months", task.months(), FieldType.NUMBER, List.of());
        needs("milestones", task.milestones(), FieldType.ROWS, List.of("title", "month", "test"));
        needs("indicators", task.indicators(), FieldType.ROWS, List.of("name", "target"));
    }

    /** A contract is made of these: none of them may be left empty. */
    private void certain(String key, List<String> columns) {
        for (int n = 0; n < programme.terms().size(); n++) {
            Field field = programme.terms().get(n);
            boolean open = field.cells().stream().anyMatch(cell -> columns.contains(cell.key()) && !cell.required());
            if (field.key().equals(key) && (!field.required() || open)) {
                problem("/terms/" + n, "'" + key + "' goes into the contract: it and its columns are required");
            }
            for (Field cell : field.cells()) {
                if (field.key().equals(key) && cell.key().equals("month") && cell.type() != FieldType.NUMBER) {
                    problem("/terms/" + n, "'month' of '" + key + "' is a number");
                }
            }
        }
    }

    private void needs(String part, String key, FieldType type, List<String> columns) {
        List<String> there = programme.terms().stream()
                .filter(field -> field.key().equals(key))
                .flatMap(field -> field.cells().stream())
                .map(Field::key)
                .toList();
        if (!has(programme.terms(), key, type) || !there.containsAll(columns)) {
            problem(
                    "/task/" + part,
                    "the call has no term '" + key + "' of the type " + type
                            + (columns.isEmpty() ? "" : " with the columns " + columns));
        }
    }

    private static boolean has(List<Field> fields, String key, FieldType type) {
        return fields.stream().anyMatch(field -> field.key().equals(key) && field.type() == type);
    }

    private <T> void unique(String at, List<T> parts, Function<T, String> key) {
        Map<String, Integer> seen = new HashMap<>();
        for (int n = 0; n < parts.size(); n++) {
            String name = key.apply(parts.get(n));
            if (!name.matches("[a-z][a-z0-9_-]{0,40}") || seen.put(name, n) != null) {
                problem(at + "/" + n + "/key", "'" + name + "' is there twice or is no key");
            }
        }
    }

    private void days(String pointer, Days days) {
        if (days.count() < 1 || days.count() > Days.MOST) {
            problem(pointer, "between 1 and " + Days.MOST + " days");
        }
    }

    private void problem(String pointer, String reason) {
        folder.problem(file, pointer, reason);
    }
}
