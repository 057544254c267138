package org.mengkeju.network.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mengkeju.platform.region.Division;
import org.mengkeju.platform.region.Divisions;
import org.springframework.stereotype.Component;

/** Finds the division in what a person typed: a code, a name, an everyday short form, or an address that holds one. */
@Component
public class Places {
    private final Divisions divisions;

    Places(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The smallest and longest-named division that the text names. */
    public Optional<Division> find(String typed) {
        String text = PlainName.halfWidth(typed).replaceAll("\\s", "");
        if (text.length() < 2) {
            return Optional.empty();
        }
        return divisions.lookUp(text).or(() -> named(text)).or(() -> abbreviated(text));
    }

    private Optional<Division> named(String text) {
        return all().filter(division -> text.contains(division.name()) || text.contains(division.shortName()))
                .max(Comparator.comparing(Division::level).thenComparingInt(division -> lengthIn(text, division)));
    }

    private static int lengthIn(String text, Division division) {
        return text.contains(division.name())
                ? division.name().length()
                : division.shortName().length();
    }

    /** A shortened name whose characters stand in this order in exactly one full name: 科右前 for 科尔沁右翼前旗. */
    private Optional<Division> abbreviated(String text) {
        List<Division> found = all().filter(division -> standsIn(text, division.name()))
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean standsIn(String text, String name) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            from = name.indexOf(text.charAt(i), from) + 1;
            if (from == 0) {
                return false;
            }
        }
        return true;
    }

    private Stream<Division> all() {
        return Stream.of(Division.Level.values()).flatMap(level -> divisions.ofLevel(level).stream());
    }
}
