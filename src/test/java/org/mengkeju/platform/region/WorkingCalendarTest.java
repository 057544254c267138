package org.mengkeju.platform.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.springframework.beans.factory.annotation.Autowired;

@House
class WorkingCalendarTest {
    @Autowired
    WorkingCalendar calendar;

    @Test
    void weekendsAndHolidaysDoNotCountAndMakeUpDaysDo() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2024-02-04")))
                .as("Sunday worked before 春节")
                .isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2024-02-12")))
                .as("Monday in 春节")
                .isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-11-21")))
                .as("a Saturday")
                .isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-11-23")))
                .as("a Monday")
                .isTrue();
    }

    @Test
    void aTermOfTwoWorkingDaysFromFridayEndsOnTuesday() {
        LocalDate friday = LocalDate.parse("2026-11-20");
        assertThat(calendar.addWorkingDays(friday, 2)).isEqualTo(LocalDate.parse("2026-11-24"));
        assertThat(calendar.workingDaysBetween(friday, LocalDate.parse("2026-11-24")))
                .isEqualTo(2);
        assertThat(calendar.workingDaysBetween(LocalDate.parse("2026-11-24"), friday))
                .isEqualTo(-2);
    }
}
