package org.mengkeju.selection.call;

import java.util.List;
import org.mengkeju.matching.gap.ChallengeDraft;

/**
 * What everybody reads of a call: its title and the five facts every call shows. Plain text with line breaks.
 *
 * @param subject what is to be solved
 * @param who may enter
 * @param how one enters
 * @param given what is given
 * @param judged how it is judged
 */
public record CallText(String title, String subject, String who, String how, String given, String judged) {
    /** Longest title in characters. */
    public static final int TITLE_MAX = 200;

    /** Longest text of one fact in characters. */
    public static final int FACT_MAX = 4000;

    /** Takes off white space around the texts. */
    public CallText {
        title = title.strip();
        subject = subject.strip();
        who = who.strip();
        how = how.strip();
        given = given.strip();
        judged = judged.strip();
    }

    /** The draft that was made of a gap. */
    static CallText of(ChallengeDraft draft) {
        return new CallText(draft.title(), draft.subject(), draft.who(), draft.how(), draft.given(), draft.judged());
    }

    /** The five facts in their order. */
    public List<String> facts() {
        return List.of(subject, who, how, given, judged);
    }

    boolean isComplete() {
        return !title.isEmpty() && facts().stream().noneMatch(String::isEmpty);
    }

    boolean isTooLong() {
        return title.length() > TITLE_MAX || facts().stream().anyMatch(fact -> fact.length() > FACT_MAX);
    }
}
