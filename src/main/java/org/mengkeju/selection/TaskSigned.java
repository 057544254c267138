package org.mengkeju.selection;

/** A winner, the poster and the department have signed; the work may begin. */
public record TaskSigned(TaskContract contract) {}
