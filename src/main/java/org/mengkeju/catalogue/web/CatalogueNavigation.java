package org.mengkeju.catalogue.web;

import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.booking.Bookings;
import org.mengkeju.network.Right;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue's entries in the navigation and in the rail of workbenches. */
@Configuration(proxyBeanMethods = false)
class CatalogueNavigation {
    private static final String GROUP = "catalogue.desk.group";

    @Bean
    NavigationEntry catalogueEntry() {
        return new NavigationEntry("catalogue.nav", "/matching", "/catalogue", 10);
    }

    @Bean
    WorkbenchEntry myListingsEntry(Listings listings) {
        return new WorkbenchEntry(
                GROUP,
                "catalogue.desk.mine",
                "/desk/listings",
                "paper",
                Right.WRITE_LISTINGS,
                40,
                viewer -> listings.forOwner(viewer).size());
    }

    @Bean
    WorkbenchEntry checksEntry(Listings listings) {
        return new WorkbenchEntry(
                GROUP,
                "catalogue.desk.checks",
                "/desk/checks",
                "check",
                Right.CHECK_LISTINGS,
                41,
                viewer -> listings.waitingForCheck(viewer).size());
    }

    @Bean
    WorkbenchEntry bookingsEntry(Bookings bookings) {
        return new WorkbenchEntry(
                GROUP,
                "catalogue.desk.bookings",
                "/desk/bookings",
                "calendar",
                Right.BOOK_PLATFORM,
                42,
                viewer -> bookings.toAnswer(viewer).size());
    }
}
