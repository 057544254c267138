package org.mengkeju.selection.panel.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.panel.DrawRows;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelDraw;
import org.mengkeju.selection.panel.PanelMove;
import org.mengkeju.selection.panel.PanelRows;
import org.mengkeju.selection.panel.PanelState;
import org.mengkeju.selection.panel.Sheet;
import org.mengkeju.selection.panel.SheetRows;
import org.mengkeju.selection.scoring.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of panels: everything that decided can be computed again. */
@Configuration(proxyBeanMethods = false)
class PanelTruths {
    @Bean
    Truth drawsCanBeRepeated(PanelRows panels, DrawRows draws) {
        return new Each("selection: every draw gives the same again", panels) {
            @Override
            List<String> differences(Panel panel) {
                List<String> found = new ArrayList<>();
                for (PanelDraw draw : draws.of(panel.id())) {
                    draw.differences().forEach(one -> found.add("draw " + draw.n() + ": " + one));
                }
                return found;
            }
        };
    }

    @Bean
    Truth scoresAreThoseOfTheSheets(PanelRows panels, SheetRows sheets, Calls calls, Settlement settlement) {
        return new Each("selection: what a panel found is what its signed sheets come to", panels) {
            @Override
            List<String> differences(Panel panel) {
                List<String> found = new ArrayList<>();
                for (Sheet one : sheets.of(panel.id())) {
                    if (one.state() == Sheet.State.SIGNED && !one.fingerprint().equals(one.digest())) {
                        found.add("a sheet about " + one.item() + " is not what was signed");
                    }
                }
                List<Panel.Counted> counted = panel.scores();
                if (counted != null && panel.state().isCounted()) {
                    calls.forProgram(panel.call()).ifPresent(call -> {
                        List<UUID> items =
                                counted.stream().map(Panel.Counted::item).toList();
                        settlement.standings(call, panel, items).stream()
                                .filter(one -> !isCounted(one, counted))
                                .forEach(one -> found.add("item " + one.item() + " comes to " + one.value()));
                    });
                }
                return found;
            }
        };
    }

    private static boolean isCounted(Standing one, List<Panel.Counted> counted) {
        return counted.stream()
                .anyMatch(other -> other.item().toString().equals(one.item())
                        && other.score().equals(String.valueOf(one.value()))
                        && other.lowest().equals(one.lowest().toString())
                        && other.sheets() == one.scores());
    }

    @Bean
    Truth panelsStandWhereTheirStepsLed(JdbcClient jdbc) {
        return new Walked(jdbc);
    }

    /** Asks something of every panel. */
    private abstract static class Each implements Truth {
        private final String name;
        private final PanelRows panels;

        Each(String name, PanelRows panels) {
            this.name = name;
            this.panels = panels;
        }

        abstract List<String> differences(Panel panel);

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<String> differences() {
            return panels.all().stream()
                    .flatMap(panel -> differences(panel).stream().map(one -> "panel " + panel.id() + ": " + one))
                    .limit(NAMED_MAX)
                    .toList();
        }
    }

    /** Walks the steps of every panel by the legal moves and compares where they lead. */
    private record Walked(JdbcClient jdbc) implements Truth {
        @Override
        public String name() {
            return "selection: a panel stands where its steps led, each of them legal";
        }

        @Override
        public List<String> differences() {
            Map<String, PanelMove> moves = new HashMap<>();
            for (PanelMove move : PanelMove.values()) {
                moves.put(move.act(), move);
            }
            Map<String, PanelState> at = new HashMap<>();
            Map<String, PanelState> now = new HashMap<>();
            List<String> found = new ArrayList<>();
            jdbc.sql("""
                            SELECT p.id, s.act, p.state AS now FROM selection.panel p
                            JOIN selection.step s ON s.call = p.call AND s.details::jsonb ->> 'panel' = p.id::text
                            WHERE s.act LIKE 'panel-%' AND s.act NOT LIKE 'panel-seat-%' ORDER BY p.id, s.n""").query(row -> {
                String id = row.getString("id");
                PanelMove move = Objects.requireNonNull(moves.get(row.getString("act")));
                PanelState before = at.get(id);
                boolean legal =
                        before == null ? move == PanelMove.FREEZE : move.from().contains(before);
                if (!legal && found.size() < NAMED_MAX) {
                    found.add("panel " + id + ": " + move + " from " + before);
                }
                at.put(id, move.to());
                now.put(id, PanelState.valueOf(row.getString("now")));
            });
            now.forEach((id, state) -> {
                if (state != at.get(id) && found.size() < NAMED_MAX) {
                    found.add("panel " + id + " says " + state + ", its steps led to " + at.get(id));
                }
            });
            return found;
        }
    }
}
