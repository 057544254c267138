package org.mengkeju.deal.usefirst.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.usefirst.Owed;
import org.mengkeju.deal.usefirst.Side;
import org.mengkeju.deal.usefirst.UseFirstLicence;
import org.mengkeju.deal.usefirst.UseFirstLicences;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Component;

/** What falls due on which day, in the viewer's licences: a party sees what it owes itself, whoever looks after them all. */
@Component
class UseFirstCalendar {
    private static final int DAYS_OF_A_WEEK = 7;

    private final UseFirstLicences licences;

    UseFirstCalendar(UseFirstLicences licences) {
        this.licences = licences;
    }

    /**
     * Something on a day: its last day, or the day from which it is owed where it has none.
     *
     * @param coming it is not owed yet
     */
    public record Item(LocalDate on, UseFirstLicence licence, Owed owed, boolean coming, boolean late) {
        /** Which one, for good. */
        public String key() {
            return licence.deal().id() + ":" + owed.key();
        }
    }

    /** A day of the month picture. */
    public record Day(LocalDate date, boolean inMonth, List<Item> items) {}

    /** Everything that is owed or comes, by day. */
    List<Item> items(Viewer viewer) {
        List<Item> items = new ArrayList<>();
        for (UseFirstLicence licence : licences.mine(viewer)) {
            Side side = licences.side(licence, viewer).orElse(null);
            Stream.concat(
                            licence.status().owed().stream().map(owed -> item(licence, owed, false)),
                            licence.status().coming().stream().map(owed -> item(licence, owed, true)))
                    .filter(item -> concerns(item.owed(), side))
                    .forEach(items::add);
        }
        items.sort(Comparator.comparing(Item::on));
        return items;
    }

    private static boolean concerns(Owed owed, @Nullable Side side) {
        return side == null || side == Side.PLATFORM || owed.who() == side;
    }

    private static Item item(UseFirstLicence licence, Owed owed, boolean coming) {
        LocalDate until = owed.until();
        boolean late =
                !coming && until != null && until.isBefore(licence.status().day());
        return new Item(until == null ? owed.from() : until, licence, owed, coming, late);
    }

    /** The weeks of a month, Monday first, whole. */
    static List<List<Day>> weeks(YearMonth month, List<Item> items) {
        LocalDate first = month.atDay(1);
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(DAYS_OF_A_WEEK)) {
            weeks.add(Stream.iterate(week, day -> day.plusDays(1))
                    .limit(DAYS_OF_A_WEEK)
                    .map(day -> new Day(
                            day,
                            YearMonth.from(day).equals(month),
                            items.stream().filter(item -> item.on().equals(day)).toList()))
                    .toList());
        }
        return weeks;
    }
}
