package org.mengkeju.deal.usefirst.rule;

/** Size of an enterprise by 工信部联企业〔2011〕300号. */
public enum SizeClass {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
