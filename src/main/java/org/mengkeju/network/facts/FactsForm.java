package org.mengkeju.network.facts;

import java.util.List;

/** What somebody enters, and what came of it. */
public final class FactsForm {
    private FactsForm() {}

    /**
     * One fact as it was entered.
     *
     * @param seen what the form showed before; where it equals {@code entered} nothing is stated
     */
    public record Entry(Fact fact, String seen, String entered) {}

    /** An entry that does not read; a message key with arguments. */
    public record Fault(Fact fact, String message, List<Object> arguments) {}

    /** A fact that somebody else of the organisation stated since the form was opened. */
    public record Clash(FactStatement theirs, String mine) {}

    /**
     * What came of it. Where there is a fault or a clash, nothing was stated.
     *
     * @param stated facts that were stated
     */
    public record Result(int stated, List<Fault> faults, List<Clash> clashes) {
        /** Whether everything entered is kept. */
        public boolean kept() {
            return faults.isEmpty() && clashes.isEmpty();
        }
    }
}
