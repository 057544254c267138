package org.mengkeju.selection.course;

import java.math.BigDecimal;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.ballot.Ballot;

/** What was found about an application in a stage. */
public sealed interface Finding {
    /**
     * 现场考察.
     *
     * @param sound whether what was written was found there
     */
    record Visit(boolean sound, String report) implements Finding {}

    /**
     * 最终用户意见, from 0 to 100 with a reason.
     *
     * @param score at most two decimals
     */
    record Opinion(BigDecimal score, String text) implements Finding {}

    /** How a group voted. */
    record Vote(Ballot ballot) implements Finding {}

    /**
     * Chosen or not, by people, where the scores alone do not decide: equal ones at the cut, or a programme that weighs nothing.
     *
     * @param in whether it is chosen
     * @param ground how that came about, for example the ballot between equals
     */
    record Chosen(boolean in, String ground) implements Finding {}

    /** A finding with what it is about and who made it. */
    record Made(ApplicationId application, Finding finding, String name, java.time.Instant at) {}
}
