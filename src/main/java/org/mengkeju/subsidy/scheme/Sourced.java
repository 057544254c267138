package org.mengkeju.subsidy.scheme;

/**
 * A value of a scheme with how sure it is.
 *
 * @param source what says it; for a default, what it was borrowed from or why it was chosen
 */
public record Sourced<T>(T value, Mark mark, String source) {
    /** Whether it has no official standing. */
    public boolean isDefault() {
        return mark == Mark.D;
    }

    /** The same with another value, for what an officer enters. */
    public Sourced<T> now(T other, String basis) {
        return new Sourced<>(other, Mark.S, basis);
    }
}
