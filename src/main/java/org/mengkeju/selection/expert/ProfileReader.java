package org.mengkeju.selection.expert;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mengkeju.chain.codes.CodeTable;
import org.mengkeju.chain.codes.CodeTables;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.Division;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.expert.rules.ExpertRank;
import org.springframework.stereotype.Component;

/** Reads what people enter about an expert, in forms, tables and by REST alike. */
@Component
public class ProfileReader {
    private static final int LINE_MOST = 120;
    private static final int TEXT_MOST = 4000;
    private static final int LIST_MOST = 20;
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 120;
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,，、;；]+");
    private static final Pattern DISCIPLINE = Pattern.compile("\\d{3}|\\d{5}|\\d{7}");
    private static final Map<String, ExpertRank> RANKS =
            Map.of("正高级", ExpertRank.SENIOR, "副高级", ExpertRank.VICE_SENIOR, "其他", ExpertRank.OTHER);

    private final CodeTables codes;
    private final Divisions divisions;
    private final RegionClock clock;

    ProfileReader(CodeTables codes, Divisions divisions, RegionClock clock) {
        this.codes = codes;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** As it was entered; lists are divided by commas or blanks. */
    public record Entered(
            String unit,
            String unitSince,
            String rank,
            String title,
            String disciplines,
            String keywords,
            String text,
            String division,
            String born) {
        /** What a profile was entered as. */
        public static Entered of(ExpertProfile profile) {
            return new Entered(
                    profile.unitName(),
                    profile.unitSince() == null ? "" : profile.unitSince().toString(),
                    profile.rank().name(),
                    profile.title(),
                    String.join(" ", profile.disciplines()),
                    String.join(" ", profile.keywords()),
                    profile.text(),
                    profile.division(),
                    profile.born().toString());
        }
    }

    /** @throws Refusal naming the first thing that is wrong */
    public ExpertProfile read(Entered entered) {
        return new ExpertProfile(
                line(entered.unit(), "unit", false),
                day(entered.unitSince()),
                rank(entered.rank()),
                line(entered.title(), "title", true),
                disciplines(entered.disciplines()),
                list(entered.keywords()),
                text(entered.text()),
                division(entered.division()),
                born(entered.born()));
    }

    private static String line(String entered, String field, boolean required) {
        String line = entered.strip();
        if (line.length() > LINE_MOST || (required && line.isEmpty())) {
            throw Refusal.invalid("selection.expert.refusal." + field, LINE_MOST);
        }
        return line;
    }

    private static String text(String entered) {
        String text = entered.strip();
        if (text.isEmpty() || text.length() > TEXT_MOST) {
            throw Refusal.invalid("selection.expert.refusal.text", TEXT_MOST);
        }
        return text;
    }

    private static ExpertRank rank(String entered) {
        ExpertRank named = RANKS.get(entered.strip());
        if (named != null) {
            return named;
        }
        String key = entered.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(ExpertRank.values())
                .filter(rank -> rank.name().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("selection.expert.refusal.rank-word"));
    }

    private List<String> disciplines(String entered) {
        List<String> given = list(entered);
        boolean wrong =
                given.stream().anyMatch(code -> !DISCIPLINE.matcher(code).matches());
        if (given.isEmpty()
                || wrong
                || !codes.unknown(CodeTable.DISCIPLINES, given).isEmpty()) {
            throw Refusal.invalid("selection.expert.refusal.disciplines");
        }
        return given;
    }

    private static List<String> list(String entered) {
        List<String> parts = SEPARATOR
                .splitAsStream(entered.strip())
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
        if (parts.size() > LIST_MOST || parts.stream().anyMatch(part -> part.length() > LINE_MOST)) {
            throw Refusal.invalid("selection.expert.refusal.list", LIST_MOST);
        }
        return parts;
    }

    private String division(String entered) {
        return divisions
                .lookUp(entered.strip())
                .map(Division::code)
                .orElseThrow(() -> Refusal.invalid("selection.expert.refusal.division"));
    }

    private YearMonth born(String entered) {
        String plain = entered.strip().replaceFirst("^(\\d{4}-\\d{2})-\\d{2}$", "$1");
        try {
            YearMonth born = YearMonth.parse(plain);
            YearMonth now = YearMonth.from(clock.today());
            if (!born.isAfter(now.minusYears(YOUNGEST)) && !born.isBefore(now.minusYears(OLDEST))) {
                return born;
            }
        } catch (DateTimeException e) {
            throw Refusal.invalid("selection.expert.refusal.born");
        }
        throw Refusal.invalid("selection.expert.refusal.born");
    }

    /** A day up to today, or null where nothing is entered. */
    @Nullable
    LocalDate day(String entered) {
        if (entered.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(entered.strip());
            if (!day.isAfter(clock.today())) {
                return day;
            }
        } catch (DateTimeException e) {
            throw Refusal.invalid("selection.expert.refusal.day");
        }
        throw Refusal.invalid("selection.expert.refusal.day");
    }
}
