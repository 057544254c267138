package org.mengkeju.selection.programme;

import org.mengkeju.platform.region.Named;

/**
 * What an application must meet to be handed in.
 *
 * @param expression in the Common Expression Language over what is known: see {@link ConditionNames}
 * @param refusal what is said where it is not met
 * @param source where the condition comes from
 */
public record Condition(String key, String expression, Named refusal, Mark mark, String source) {}
