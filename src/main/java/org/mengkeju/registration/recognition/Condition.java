package org.mengkeju.registration.recognition;

import org.jspecify.annotations.Nullable;

/**
 * One condition of a rule.
 *
 * @param rule its key, stable within the rule version, for example DEV-1
 * @param clause where it is written
 * @param text what it says, in Chinese
 * @param flag what it asks
 * @param wanted which answer meets it
 * @param when it applies only where this flag is yes; null where it always applies
 */
public record Condition(
        String rule,
        String clause,
        String text,
        Flag flag,
        Answer wanted,
        @Nullable Flag when) {}
