package org.mengkeju.subsidy.scheme;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The schemes in force, with the rates officers entered. */
@Service("subsidySchemes")
public class Schemes {
    private final SchemeFiles files;
    private final TradeRates rates;

    Schemes(SchemeFiles files, TradeRates rates) {
        this.files = files;
        this.rates = rates;
    }

    /** All versions, the newest of a key first, with today's rates. */
    public List<Scheme> all(LocalDate today) {
        return files.all().stream().map(one -> rates.in(one, today)).toList();
    }

    /** The version of each scheme one may claim under on a day. */
    public List<Scheme> on(LocalDate day) {
        Set<String> seen = new HashSet<>();
        return files.all().stream()
                .filter(one -> one.holdsOn(day))
                .filter(one -> seen.add(one.key()))
                .map(one -> rates.in(one, day))
                .toList();
    }

    /** The version of a scheme one may claim under on a day. */
    public Optional<Scheme> on(String key, LocalDate day) {
        return on(day).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Whether there ever was a scheme of this key. */
    public Optional<Scheme> known(String key) {
        return files.all().stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
