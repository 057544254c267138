package org.mengkeju.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.catalogue.booking.Booking;
import org.mengkeju.catalogue.booking.BookingState;
import org.mengkeju.catalogue.booking.Bookings;
import org.mengkeju.catalogue.booking.DayPart;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.beans.factory.annotation.Autowired;

@DemoHouse
class BookingTest {
    @Autowired
    Bookings bookings;

    @Autowired
    Listings listings;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    RegionClock clock;

    private Listing line() {
        return listings.page(ListingFilter.published(Kind.PLATFORM), Sample.VISITOR, 1, 100).stream()
                .filter(listing -> ((Details.Platform) listing.details()).bookable())
                .findFirst()
                .orElseThrow();
    }

    private LocalDate day(int ahead) {
        return calendar.addWorkingDays(clock.today(), ahead);
    }

    @Test
    void nobodyGetsTimeThatIsTaken() {
        ListingId line = line().id();
        bookings.request(line, day(3), DayPart.MORNING, "试两炉", Sample.firm());
        assertThatThrownBy(() -> bookings.request(line, day(3), DayPart.DAY, "试三炉", Sample.firm()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("catalogue.booking.refusal.taken"));
        bookings.request(line, day(3), DayPart.AFTERNOON, "下午还空着", Sample.firm());
        Bookings.Day shown = bookings.days(line, day(3), 1).getFirst();
        assertThat(shown.morningFree()).isFalse();
        assertThat(shown.afternoonFree()).isFalse();
    }

    @Test
    void theCentreAnswersAndADeclinedTimeIsFreeAgain() {
        Listing line = line();
        Viewer staff = Sample.staff(String.valueOf(line.centre()));
        Booking booking = bookings.request(line.id(), day(5), DayPart.DAY, "试一天", Sample.firm());
        assertThat(bookings.toAnswer(staff)).extracting(Booking::id).contains(booking.id());
        assertThatThrownBy(() -> bookings.answer(booking.id(), BookingState.CONFIRMED, "", Sample.firm()))
                .isInstanceOf(Refusal.class);
        bookings.answer(booking.id(), BookingState.DECLINED, "那天检修", staff);
        assertThat(bookings.days(line.id(), day(5), 1).getFirst().wholeFree()).isTrue();
    }

    @Test
    void daysOffAndPastDaysAreNotBooked() {
        ListingId line = line().id();
        assertThatThrownBy(() -> bookings.request(line, clock.today().minusDays(1), DayPart.DAY, "昨天", Sample.firm()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> bookings.request(line, day(4), DayPart.DAY, "没有登录", Sample.VISITOR))
                .isInstanceOf(Refusal.class);
    }
}
