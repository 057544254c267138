package org.mengkeju.selection.panel.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mengkeju.selection.assign.Infeasible;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.pairing.Pairing.Basis;
import org.mengkeju.selection.panel.pairing.PairingSettings;

/** Why there is no assignment, in lines an officer can act on. */
public record Impossible(List<Line> lines) {
    /** Copies the list. */
    public Impossible {
        lines = List.copyOf(lines);
    }

    /** A message with what it is about. */
    public record Line(String messageKey, List<Object> arguments) {
        static Line of(String what, Object... arguments) {
            return new Line("selection.assignment.why." + what, List.of(arguments));
        }
    }

    static Impossible of(Infeasible fault, Panel panel, Basis basis, PairingSettings settings) {
        List<Line> lines = new ArrayList<>();
        for (Infeasible.Shortage one : fault.shortages()) {
            String numbers = numbers(one.proposals(), panel, basis);
            lines.add(
                    one.reviewers() == 0
                            ? Line.of("nobody", numbers)
                            : Line.of("short", numbers, one.wanted(), one.available(), one.reviewers()));
            one.proposals().forEach(key -> barred(key, panel, basis, lines));
        }
        for (Infeasible.Uncovered one : fault.uncovered()) {
            String number = numbers(List.of(one.proposal()), panel, basis);
            lines.add(
                    switch (one.trait()) {
                        case Maker.OUTSIDE -> Line.of("outside", number, one.count(), one.there());
                        case Maker.DISCIPLINE -> Line.of("discipline", number, one.count(), one.there());
                        default -> Line.of("unit", number, one.count(), one.there(), one.wanted());
                    });
        }
        if (!fault.idle().isEmpty()) {
            String idle = fault.idle().stream().map(Impossible::plain).collect(Collectors.joining("、"));
            lines.add(Line.of("idle", idle, settings.least()));
            lines.add(Line.of("way.least", settings.least(), fault.waysOut().least()));
        } else if (fault.shortages().isEmpty() && fault.uncovered().isEmpty()) {
            lines.add(Line.of("together"));
        }
        ways(fault, panel, settings, lines);
        return new Impossible(lines);
    }

    private static void ways(Infeasible fault, Panel panel, PairingSettings settings, List<Line> lines) {
        Infeasible.WaysOut ways = fault.waysOut();
        if (!fault.idle().isEmpty()) {
            return;
        }
        if (ways.most() > 0) {
            lines.add(Line.of("way.most", settings.most(), ways.most()));
        }
        if (ways.perProposal() >= panel.conditions().least()) {
            lines.add(Line.of("way.per-item", settings.perItem(), ways.perProposal()));
        }
        lines.add(Line.of("way.experts"));
    }

    private static void barred(String key, Panel panel, Basis basis, List<Line> lines) {
        var item = basis.items().get(Integer.parseInt(key));
        long count =
                basis.barred().stream().filter(one -> one.item().equals(item)).count();
        if (count > 0) {
            lines.add(
                    Line.of("barred", panel.number(item), count, basis.experts().size()));
        }
    }

    private static String numbers(List<String> keys, Panel panel, Basis basis) {
        return keys.stream()
                .map(key -> String.valueOf(panel.number(basis.items().get(Integer.parseInt(key)))))
                .collect(Collectors.joining("、"));
    }

    private static String plain(String key) {
        return String.valueOf(Integer.parseInt(key));
    }
}
