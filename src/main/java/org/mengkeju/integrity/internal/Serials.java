package org.mengkeju.integrity.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of cases and reviews: year and a serial that runs from 1 without a gap. */
@Repository
public class Serials {
    private final JdbcClient jdbc;

    Serials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number, for example {@code CX-2026-0007}; waits for whoever is drawing one. */
    public String next(String kind, int year) {
        int serial = jdbc.sql("""
                        INSERT INTO integrity.series AS s (kind, year, last) VALUES (?, ?, 1)
                        ON CONFLICT (kind, year) DO UPDATE SET last = s.last + 1 RETURNING last""").params(kind, year).query(Integer.class).single();
        return "%s-%d-%04d".formatted(kind, year, serial);
    }
}
