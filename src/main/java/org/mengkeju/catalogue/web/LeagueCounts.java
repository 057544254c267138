package org.mengkeju.catalogue.web;

import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.network.LeagueFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the catalogue counts for the map of the leagues. */
@Configuration(proxyBeanMethods = false)
class LeagueCounts {
    @Bean
    LeagueFigure needsByLeague(Listings listings) {
        return figure(Kind.NEED, 10, listings);
    }

    @Bean
    LeagueFigure achievementsByLeague(Listings listings) {
        return figure(Kind.ACHIEVEMENT, 20, listings);
    }

    @Bean
    LeagueFigure platformsByLeague(Listings listings) {
        return figure(Kind.PLATFORM, 30, listings);
    }

    private static LeagueFigure figure(Kind kind, int position, Listings listings) {
        return new LeagueFigure(
                kind.path(),
                "catalogue.league." + kind.key(),
                "catalogue.league.source",
                position,
                viewer -> listings.countByLeague(kind, viewer));
    }
}
