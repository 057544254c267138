package org.mengkeju.deal.usefirst.rule;

/**
 * A value of a rule set with how sure it is.
 *
 * @param source what says it; for a default, what it was borrowed from or why it was chosen
 */
public record Ruled<T>(T value, Mark mark, String source) {
    /** Whether it has no official standing. */
    public boolean isDefault() {
        return mark != Mark.S;
    }
}
