package org.mengkeju.matching.gap;

import java.util.List;

/**
 * A challenge (榜单) as it is drafted: a title and the five facts every challenge shows. Plain text with line breaks, so
 * that whoever runs the selection can take it over as it is.
 *
 * @param title one line
 * @param subject what is to be solved, with target figures
 * @param who may enter
 * @param how to enter, and until when
 * @param given what the solver gets
 * @param judged how it is judged
 */
public record ChallengeDraft(String title, String subject, String who, String how, String given, String judged) {
    /** Longest title in characters. */
    public static final int TITLE_MAX = 200;

    /** Longest text of one fact in characters. */
    public static final int FACT_MAX = 4000;

    /** Takes off white space around the texts. */
    public ChallengeDraft {
        title = title.strip();
        subject = subject.strip();
        who = who.strip();
        how = how.strip();
        given = given.strip();
        judged = judged.strip();
    }

    /** The five facts in their order. */
    public List<String> facts() {
        return List.of(subject, who, how, given, judged);
    }

    /** Whether all five facts are there. */
    public boolean isComplete() {
        return !title.isEmpty() && facts().stream().noneMatch(String::isEmpty);
    }

    boolean isTooLong() {
        return title.length() > TITLE_MAX || facts().stream().anyMatch(fact -> fact.length() > FACT_MAX);
    }
}
