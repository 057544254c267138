package org.mengkeju.catalogue.booking;

/** What part of a working day is asked for; the hours are those of the region. */
public enum DayPart {
    MORNING,
    AFTERNOON,
    DAY
}
