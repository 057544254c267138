package org.mengkeju.selection.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.Named;

/**
 * One version of a programme. A call keeps the version it was opened with to its end.
 *
 * @param version distinguishes versions under one key
 * @param validTo last day on which a call may be opened under it, or null
 * @param document the document it follows
 * @param source where that was read, and what was not found
 * @param proposer who states the subject of a call
 * @param winners how many may be chosen
 * @param facts words the five facts of a call begin with
 * @param terms what a call itself states; fixed when it is published
 * @param form what is asked of whoever applies
 * @param stages in the order in which they come
 * @param task what winners sign, or null where nothing is signed
 * @param recheck how long one may ask for a review of a decision, or null for the national fund's rule
 */
public record Programme(
        String key,
        String version,
        Kind kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Named name,
        Named gist,
        String document,
        String source,
        Proposer proposer,
        Winners winners,
        Facts facts,
        List<Field> terms,
        List<Section> form,
        List<Condition> conditions,
        List<Rubric> rubrics,
        List<Stage> stages,
        @Nullable Task task,
        @Nullable Recheck recheck) {

    /** Copies the lists. */
    public Programme {
        terms = List.copyOf(terms);
        form = List.copyOf(form);
        conditions = List.copyOf(conditions);
        rubrics = List.copyOf(rubrics);
        stages = List.copyOf(stages);
    }

    /**
     * Review of a decision at the applicant's request.
     *
     * @param within how long one may ask, counted from the day after the decision
     * @param answer how long the office may take to answer
     */
    public record Recheck(Days within, Days answer) {
        /** State Council order 796, article 19: 15 days to ask, 60 days to answer. */
        private static final Recheck NATIONAL =
                new Recheck(new Days(15, Days.Unit.CALENDAR), new Days(60, Days.Unit.CALENDAR));
    }

    /** Rules of review; the national fund's where the file names none. */
    public Recheck rechecks() {
        return recheck == null ? Recheck.NATIONAL : recheck;
    }

    /** What sort of programme. */
    public enum Kind {
        OPEN_CHALLENGE,
        RACE,
        PROJECT,
        AWARD,
        TALENT,
        WHITELIST;

        /** Key of its word in the message files. */
        public String messageKey() {
            return "selection.kind." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Who states the subject of a call. */
    public enum Proposer {
        /** A firm that needs it solved. */
        FIRM,
        /** The department, from a list of its own. */
        DEPARTMENT
    }

    /** How many may be chosen. */
    public record Winners(int least, int most) {}

    /** Words of the facts that a call's own text may replace before it is published: who, how, what is given, how judged. */
    public record Facts(Named who, Named how, Named given, Named judged) {}

    /** Key and version. */
    public String edition() {
        return key + "@" + version;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The stage of this key. */
    public Stage stage(String stageKey) {
        return stages.stream()
                .filter(one -> one.key().equals(stageKey))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(edition() + " has no stage " + stageKey));
    }

    /** The rubric of this key. */
    public Rubric rubric(String rubricKey) {
        return rubrics.stream()
                .filter(one -> one.key().equals(rubricKey))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(edition() + " has no rubric " + rubricKey));
    }

    /** The stage that comes next, or null at the end. */
    public @Nullable Stage next(Stage stage) {
        int at = stages.indexOf(stage);
        return at + 1 < stages.size() ? stages.get(at + 1) : null;
    }

    /** The stage in which one applies. */
    public Stage submission() {
        return stages.stream()
                .filter(one -> one.type() == StageType.SUBMISSION)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a stage is about the call itself, before anybody can apply. */
    public boolean isBeforePublication(Stage stage) {
        return stages.indexOf(stage) < stages.indexOf(submission());
    }

    /** All fields of the form. */
    public List<Field> fields() {
        return form.stream().flatMap(section -> section.fields().stream()).toList();
    }
}
