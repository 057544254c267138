package org.mengkeju.network;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.Named;

/**
 * A place of the network where people are helped.
 *
 * @param parent code of the centre above; null for the head office
 * @param division where it is, a code of GB/T 2260
 * @param windows keys of the service windows it staffs
 * @param specialities keys of the industry chains it knows best
 * @param hours when it is open on working days
 * @param contact how to reach it, as it stands on its page
 * @param demo whether it belongs to the demonstration set
 */
public record Centre(
        String code,
        Named name,
        Kind kind,
        @Nullable String parent,
        String division,
        List<String> windows,
        List<String> specialities,
        List<Hours> hours,
        Named contact,
        boolean demo) {

    public Centre {
        windows = List.copyOf(windows);
        specialities = List.copyOf(specialities);
        hours = List.copyOf(hours);
    }

    /** The same centre where no demonstration set is shown. */
    public Centre withoutDemo() {
        return new Centre(code, name, kind, parent, division, windows, specialities, hours, contact, false);
    }

    /** What it is in the network: one head office, branches inside the region, enclaves outside, partners below them. */
    public enum Kind {
        HEAD,
        BRANCH,
        ENCLAVE,
        PARTNER;

        /** Key of its name in the message files. */
        public String messageKey() {
            return "network.centre.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A span of a working day, written {@code 08:30-12:00}. */
    public record Hours(LocalTime from, LocalTime to) {
        public Hours {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("opens at " + from + " and closes at " + to);
            }
        }

        /** Reads {@code 08:30-12:00}. */
        public static Hours parse(String text) {
            String[] both = text.split("-", -1);
            if (both.length != 2) {
                throw new IllegalArgumentException("opening hours are written 08:30-12:00, not '" + text + "'");
            }
            return new Hours(LocalTime.parse(both[0].strip()), LocalTime.parse(both[1].strip()));
        }

        @Override
        public String toString() {
            return from + "—" + to;
        }
    }

    /** Names the industry chains that centres know best; the module that keeps chains says how they are called. */
    @FunctionalInterface
    public interface SpecialityNames {
        String name(String chain, Locale locale);
    }

    /** Whether it has a queue of its own: all but partners, which work in their centre's. */
    public boolean hasQueue() {
        return kind != Kind.PARTNER;
    }
}
