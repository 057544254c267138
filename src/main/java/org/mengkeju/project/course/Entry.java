package org.mengkeju.project.course;

import java.time.Instant;

/**
 * A line of the log.
 *
 * @param name who did it
 * @param state where it led
 * @param words on what ground
 */
public record Entry(Instant at, String name, ProjectMove move, ProjectState state, String words) {}
