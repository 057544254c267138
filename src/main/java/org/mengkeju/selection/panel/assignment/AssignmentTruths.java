package org.mengkeju.selection.panel.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelRows;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatId;
import org.mengkeju.selection.panel.SeatRows;
import org.mengkeju.selection.panel.Sheet;
import org.mengkeju.selection.panel.SheetRows;
import org.mengkeju.selection.panel.pairing.Pairing;
import org.mengkeju.selection.panel.pairing.Pairing.Pair;
import org.mengkeju.selection.panel.pairing.Pairing.Place;
import org.mengkeju.selection.panel.pairing.PairingRows;
import org.mengkeju.selection.panel.pairing.PairingState;
import org.mengkeju.selection.step.Step;
import org.mengkeju.selection.step.Steps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must be true of published assignments. */
@Configuration(proxyBeanMethods = false)
class AssignmentTruths {
    @Bean
    Truth assignmentsHold(PanelRows panels, SeatRows seats, SheetRows sheets, PairingRows pairings, Steps steps) {
        return new Held(panels, seats, sheets, pairings, steps);
    }

    /** Looks at every panel that has assignments. */
    private record Held(PanelRows panels, SeatRows seats, SheetRows sheets, PairingRows pairings, Steps steps)
            implements Truth {
        @Override
        public String name() {
            return "selection: assignments of a panel are what was published, without conflicts, within loads";
        }

        @Override
        public List<String> differences() {
            List<String> found = new ArrayList<>();
            for (Panel panel : panels.all()) {
                List<Pairing> all = pairings.of(panel.id());
                List<String> own = new ArrayList<>();
                if (!all.isEmpty()) {
                    List<Step> logged = steps.of(panel.call());
                    all.stream().filter(one -> one.effect() != null).forEach(one -> {
                        published(one, panel, logged, own);
                        limits(one, own);
                    });
                    all.stream()
                            .filter(one -> one.state() == PairingState.PUBLISHED)
                            .forEach(one -> desks(one, panel, own));
                }
                own.stream().map(line -> "panel " + panel.id() + ": " + line).forEach(found::add);
            }
            return found.size() > NAMED_MAX ? found.subList(0, NAMED_MAX) : found;
        }

        private void published(Pairing one, Panel panel, List<Step> logged, List<String> found) {
            Set<String> pairs = one.pairs().stream()
                    .map(pair -> pair.item() + "/" + pair.expert())
                    .collect(Collectors.toSet());
            boolean same = logged.stream()
                    .filter(step -> step.act().equals(AssignmentLog.PUBLISH))
                    .map(steps::details)
                    .anyMatch(details -> panel.id().toString().equals(details.get("panel"))
                            && Integer.valueOf(one.n()).equals(details.get("assignment"))
                            && pairs.equals(logged(details)));
            if (!same) {
                found.add("assignment " + one.n() + " is not what its step published");
            }
        }

        private static Set<String> logged(Map<?, ?> details) {
            Set<String> pairs = new HashSet<>();
            if (details.get("pairs") instanceof List<?> list) {
                for (Object each : list) {
                    if (each instanceof Map<?, ?> pair) {
                        pairs.add(pair.get("item") + "/" + pair.get("expert"));
                    }
                }
            }
            return pairs;
        }

        private static void limits(Pairing one, List<String> found) {
            for (Pair pair : one.pairs()) {
                one.basis()
                        .barred(pair.item(), pair.expert())
                        .filter(Pairing.Barred::blocks)
                        .ifPresent(barred -> found.add("assignment " + one.n() + " gave expert " + pair.expert()
                                + " an application in spite of " + barred.reason()));
            }
            for (int expert : one.basis().experts()) {
                long written = one.pairs().stream()
                        .filter(pair -> pair.expert() == expert && pair.origin() == Pairing.Origin.WRITTEN)
                        .count();
                if (one.load(expert) > Math.max(one.settings().most(), written)) {
                    found.add("assignment " + one.n() + " gave expert " + expert + " more than the most");
                }
            }
        }

        /** Every pair has its sheet, and no other sheet of these applications can be scored. */
        private void desks(Pairing one, Panel panel, List<String> found) {
            Map<SeatId, Integer> numbers = seats.of(panel.id()).stream().collect(Collectors.toMap(Seat::id, Seat::n));
            Set<Place> any = new HashSet<>();
            Set<Place> open = new HashSet<>();
            Set<UUID> judged = Set.copyOf(one.basis().items());
            for (Sheet sheet : sheets.of(panel.id())) {
                var place = new Place(sheet.item(), numbers.getOrDefault(sheet.seat(), 0));
                any.add(place);
                boolean counts = sheet.state() == Sheet.State.DRAFT || sheet.state() == Sheet.State.SIGNED;
                if (counts && judged.contains(sheet.item()) && isActive(panel, sheet.seat())) {
                    open.add(place);
                }
            }
            for (Pair pair : one.pairs()) {
                var place = new Place(pair.item(), pair.expert());
                if (!any.contains(place)) {
                    found.add("expert " + pair.expert() + " has no sheet for " + pair.item());
                }
                open.remove(place);
            }
            open.forEach(place -> found.add("expert " + place.expert() + " has a sheet nobody published"));
        }

        private boolean isActive(Panel panel, SeatId id) {
            return seats.of(panel.id()).stream()
                    .anyMatch(seat -> seat.id().equals(id) && seat.state().isActive());
        }
    }
}
