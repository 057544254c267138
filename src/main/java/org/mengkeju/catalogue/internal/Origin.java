package org.mengkeju.catalogue.internal;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.network.Centres;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a new listing comes from: its public code, its owner and the centre of origin. */
@Component
public class Origin {
    private final JdbcClient jdbc;
    private final RegionClock clock;
    private final Organisations organisations;
    private final Centres centres;

    Origin(JdbcClient jdbc, RegionClock clock, Organisations organisations, Centres centres) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.centres = centres;
        this.clock = clock;
    }

    /** A new draft with everything the program knows without asking. */
    public Listing listing(ListingId id, ListingContent content, Viewer author) {
        return new Listing(
                id,
                nextCode(content.kind()),
                1,
                ListingState.DRAFT,
                content.title(),
                content.text(),
                content.keywords(),
                content.links(),
                content.divisions(),
                author.organisation(),
                ownerName(content, author),
                centre(content, author),
                content.visibility(),
                null,
                null,
                clock.now().truncatedTo(ChronoUnit.MICROS),
                false,
                content.details());
    }

    private String ownerName(ListingContent content, Viewer author) {
        var organisation = author.organisation();
        return organisation == null ? content.ownerName() : organisations.name(organisation);
    }

    /** The author's centre; for others the one nearest to the place named first, or to where their organisation is. */
    private String centre(ListingContent content, Viewer author) {
        String own = author.centre();
        return own != null ? own : centreOf(content, author.organisation());
    }

    /** Code of the centre that looks after what is said here. */
    public String centreOf(ListingContent content, @Nullable OrganisationId owner) {
        String place =
                content.divisions().isEmpty() ? null : content.divisions().getFirst();
        if (place == null && owner != null) {
            place = organisations.find(owner).map(Organisation::division).orElse(null);
        }
        return centres.nearest(place).code();
    }

    /** The next public code of this kind and year, for example {@code XQ-2026-0417}. */
    public String nextCode(Kind kind) {
        return code(kind, nextNumbers(kind, 1));
    }

    /** Reserves this many numbers of the year and gives the first. */
    public int nextNumbers(Kind kind, int count) {
        int last = jdbc.sql("""
                        INSERT INTO catalogue.code_counter VALUES (:kind, :year, :count)
                        ON CONFLICT (kind, year) DO UPDATE SET last = code_counter.last + :count
                        RETURNING last""")
                .param("kind", kind.name())
                .param("year", clock.today().getYear())
                .param("count", count)
                .query(Integer.class)
                .single();
        return last - count + 1;
    }

    /** The public code of this number of the year. */
    public String code(Kind kind, int number) {
        return "%s-%d-%04d".formatted(prefix(kind), clock.today().getYear(), number);
    }

    /** First letters of the Chinese name of the kind. */
    private static String prefix(Kind kind) {
        return switch (kind) {
            case ACHIEVEMENT -> "CG";
            case NEED -> "XQ";
            case EXPERT -> "ZJ";
            case PLATFORM -> "PT";
            case FINANCE -> "JR";
            case AGENCY -> "FW";
            case POLICY -> "ZC";
        };
    }
}
