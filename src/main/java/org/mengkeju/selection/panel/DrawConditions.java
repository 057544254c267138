package org.mengkeju.selection.panel;

import java.util.List;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.programme.Stage;

/**
 * By what experts are drawn; frozen before the seed is made.
 *
 * @param disciplines codes of GB/T 13745 an expert has one of, or of a field below it; empty for all
 * @param least scores an item needs
 * @param outside least percentage of experts from outside the region
 * @param perUnit experts of one unit at most
 */
public record DrawConditions(List<String> disciplines, int seats, int reserves, int least, int outside, int perUnit) {
    private static final int RESERVES_MOST = 30;
    private static final int DISCIPLINES_MOST = 30;
    private static final int HUNDRED = 100;

    /** Copies the list. */
    public DrawConditions {
        disciplines = List.copyOf(disciplines);
    }

    /**
     * The programme's, narrowed to disciplines, with so many reserves.
     *
     * @throws Refusal where there would be fewer reserves than the programme says
     */
    public static DrawConditions of(Stage.Review rules, List<String> disciplines, int reserves) {
        if (reserves < rules.reserves() || reserves > RESERVES_MOST) {
            throw Refusal.invalid("selection.panel.refusal.reserves", rules.reserves(), RESERVES_MOST);
        }
        if (disciplines.size() > DISCIPLINES_MOST
                || !disciplines.stream().allMatch(code -> code.matches("\\d{3}(\\.?\\d{2}){0,2}"))) {
            throw Refusal.invalid("selection.panel.refusal.disciplines", DISCIPLINES_MOST);
        }
        return new DrawConditions(
                disciplines.stream().distinct().sorted().toList(),
                rules.seats(),
                reserves,
                rules.least(),
                rules.outside(),
                rules.perUnit());
    }

    /** Experts from outside that so many seats need, rounded up. */
    public int outsideOf(int itsSeats) {
        return (itsSeats * outside + HUNDRED - 1) / HUNDRED;
    }

    /** Whether somebody with these disciplines is right. */
    public boolean fits(List<String> codes) {
        return disciplines.isEmpty()
                || codes.stream().anyMatch(code -> disciplines.stream().anyMatch(code::startsWith));
    }
}
