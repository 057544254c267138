package org.mengkeju.deal.usefirst.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.Named;

/**
 * What a rule set says of terms.
 *
 * @param field name of the field in the form it is about
 * @param message key of the sentence, with its arguments
 * @param mark how sure the value is that it rests on, or null where it rests on none
 * @param source what says so; may be empty
 */
public record Finding(
        Kind kind,
        String field,
        String message,
        List<Object> arguments,
        @Nullable Mark mark,
        String source) {
    /** What follows from it. */
    public enum Kind {
        /** The terms may not be agreed under this rule set. */
        REFUSED,
        /** It cannot be said: something is not known yet. */
        MISSING,
        /** Allowed, but somebody should look twice. */
        NOTE
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(Kind kind, String field, String message, Object... arguments) {
        return new Finding(kind, field, "deal.use-first.finding." + message, List.of(arguments), null, "");
    }

    static Finding of(Kind kind, String field, Ruled<?> rule, String message, Object... arguments) {
        return new Finding(
                kind, field, "deal.use-first.finding." + message, List.of(arguments), rule.mark(), rule.source());
    }

    /** Its arguments, names in Chinese. */
    public List<Object> words() {
        return arguments.stream()
                .map(argument -> argument instanceof Named name ? name.zh() : argument)
                .toList();
    }

    public boolean isRefusal() {
        return kind == Kind.REFUSED;
    }
}
