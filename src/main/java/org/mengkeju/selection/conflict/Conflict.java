package org.mengkeju.selection.conflict;

import java.util.List;

/**
 * Why a reviewer may not judge an application.
 *
 * @param evidence keys: organisations, works, people or applications, ascending; for the record and for proof, not for showing
 * @param blocks false where the reviewer may be used if nobody else fits
 */
public record Conflict(
        String reviewer, String application, Kind kind, Source source, List<String> evidence, boolean blocks) {
    /** The eight of the automatic recusal test, in its order. */
    public enum Kind {
        SAME_UNIT,
        NEAR_RELATION,
        OWN_APPLICATION,
        AWARD_YEAR,
        JOINT_WORK,
        TEACHER_OR_COLLEAGUE,
        NAMED_TO_AVOID,
        LIVE_PENALTY
    }

    /** Where it was found. */
    public enum Source {
        EMPLOYMENT(true),
        RELATIVES(false),
        DECLARED_RELATION(false),
        PARTICIPATION(true),
        DECLARED_CLOSE(false),
        NOMINATION(true),
        PAPER(true),
        PATENT(true),
        PROJECT(true),
        TEACHING(false),
        FORMER_EMPLOYMENT(true),
        APPLICANT(false),
        INTEGRITY_RECORD(false);

        private final boolean tellable;

        Source(boolean tellable) {
            this.tellable = tellable;
        }

        /** Whether an officer sees the evidence, too; who is whose relative and who was punished for what stays closed. */
        public boolean isTellable() {
            return tellable;
        }
    }

    /** What the officer who has to replace somebody sees. */
    public record ForOfficer(
            String reviewer, String application, Kind kind, Source source, List<String> evidence, boolean blocks) {}

    /** What everybody else sees: that there is one. */
    public record ForOthers(String reviewer, String application, boolean blocks) {}

    /** Copies the evidence. */
    public Conflict {
        evidence = List.copyOf(evidence);
    }

    /** Kind and source; the evidence only where it is not private. */
    public ForOfficer forOfficer() {
        return new ForOfficer(reviewer, application, kind, source, source.isTellable() ? evidence : List.of(), blocks);
    }

    /** No more than that there is one. */
    public ForOthers forOthers() {
        return new ForOthers(reviewer, application, blocks);
    }
}
