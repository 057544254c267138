package org.mengkeju.network.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.Division;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;

/** Reads what people entered for a fact; full-width digits and signs read as half-width ones. */
@Component
class FactReader {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Divisions divisions;
    private final RegionClock clock;

    FactReader(Divisions divisions, RegionClock clock) {
        this.divisions = divisions;
        this.clock = clock;
    }

    /** The value as it is kept, or null where nothing was entered: it is not known. */
    @Nullable
    String read(Fact fact, String entered) throws FactRefused {
        String text = Normalizer.normalize(entered, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return null;
        }
        return switch (fact.type()) {
            case AMOUNT, COUNT, AVERAGE -> number(fact.type(), text);
            case FLAG -> flag(text);
            case CHOICE -> choice(fact, text);
            case DIVISION -> division(text);
            case DAY -> day(text);
        };
    }

    private static String number(FactType type, String text) throws FactRefused {
        String plain = text.replaceAll("[,\\s]", "");
        if (plain.matches("[-−].*")) {
            throw new FactRefused("network.fact.fault.negative");
        }
        if (!plain.matches("[0-9]{1,40}(\\.[0-9]{1,40})?")) {
            throw new FactRefused("network.fact.fault.number");
        }
        BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
        if (number.scale() > type.decimals()) {
            throw type.decimals() == 0
                    ? new FactRefused("network.fact.fault.whole")
                    : new FactRefused("network.fact.fault.decimals", type.decimals());
        }
        if (number.compareTo(type.mostEntered()) > 0) {
            throw new FactRefused("network.fact.fault.large", type.mostEntered());
        }
        // exact for money; an average is rounded to the nearest count it can be the average of
        return number.multiply(BigDecimal.valueOf(type.factor()))
                .setScale(0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String flag(String text) throws FactRefused {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "是" -> "true";
            case "false", "no", "否" -> "false";
            default -> throw new FactRefused("network.fact.fault.flag");
        };
    }

    private static String choice(Fact fact, String text) throws FactRefused {
        return fact.options().stream()
                .filter(one -> one.key().equals(text) || one.name().zh().equals(text))
                .findFirst()
                .map(Fact.Choice::key)
                .orElseThrow(() -> new FactRefused("network.fact.fault.choice"));
    }

    private String division(String text) throws FactRefused {
        return divisions
                .lookUp(text)
                .map(Division::code)
                .orElseThrow(() -> new FactRefused("network.fact.fault.division"));
    }

    private String day(String text) throws FactRefused {
        try {
            LocalDate day = LocalDate.parse(text.replace('/', '-'));
            if (day.isBefore(EARLIEST) || day.isAfter(clock.today())) {
                throw new FactRefused("network.fact.fault.past");
            }
            return day.toString();
        } catch (DateTimeException e) {
            throw new FactRefused("network.fact.fault.day");
        }
    }
}
