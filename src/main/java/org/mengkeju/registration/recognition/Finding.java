package org.mengkeju.registration.recognition;

/** A condition and what became of it. */
public record Finding(Condition condition, Verdict verdict) {
    /** Whether it stands in the way of recognition. */
    public boolean hinders() {
        return verdict != Verdict.MET && verdict != Verdict.NOT_APPLICABLE;
    }
}
