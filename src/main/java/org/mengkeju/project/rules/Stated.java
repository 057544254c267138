package org.mengkeju.project.rules;

import org.mengkeju.platform.region.Named;

/** A value of the rules with what says it. */
public record Stated<T>(T value, Mark mark, Named source) {
    /** Whether it has no official standing. */
    public boolean isDefault() {
        return mark == Mark.D;
    }
}
