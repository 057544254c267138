package org.mengkeju.selection.panel.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.draw.Draw;
import org.mengkeju.selection.draw.Pool;
import org.mengkeju.selection.panel.DrawConditions;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelDraw;
import org.mengkeju.selection.panel.PanelState;
import org.mengkeju.selection.panel.SeatState;
import org.mengkeju.selection.panel.Sheet;
import org.mengkeju.selection.panel.review.PanelFigures;
import org.mengkeju.selection.panel.review.Reviews;
import org.mengkeju.selection.scoring.Standing;

/** Panels as programs see them: experts and items by their numbers. */
final class PanelJson {
    private PanelJson() {}

    /** A draw, with everything one needs to repeat it. */
    record DrawView(
            String stage,
            int round,
            int draw,
            DrawConditions conditions,
            int seats,
            int reserves,
            int outside,
            String commitment,
            @Nullable Pool pool,

            @JsonProperty("pool_digest") @Nullable String poolDigest,

            List<PanelDraw.Excluded> excluded,
            @Nullable String seed,
            Draw.@Nullable Outcome outcome) {
        static DrawView of(Panel panel, PanelDraw one) {
            return new DrawView(
                    panel.stage(),
                    panel.round(),
                    one.n(),
                    one.conditions(),
                    one.seats(),
                    one.reserves(),
                    one.outside(),
                    one.commitment(),
                    one.pool(),
                    one.poolDigest(),
                    one.excluded(),
                    one.seed(),
                    one.outcome());
        }
    }

    /** How far an expert is. */
    record ExpertView(
            int number,
            SeatState state,
            boolean outside,

            @JsonProperty("answer_by") @Nullable LocalDate answerBy,

            @JsonProperty("score_by") @Nullable LocalDate scoreBy,

            int signed,
            int owed) {}

    /** How far an item is; its score once nothing is owed. */
    record ItemView(
            UUID item, int number, int signed, @Nullable String score, boolean alarm) {}

    /** A panel. */
    record PanelView(
            UUID id,
            String stage,
            int round,
            PanelState state,
            DrawConditions conditions,
            List<ExpertView> experts,
            List<ItemView> items) {
        static PanelView of(Panel panel, List<PanelFigures.Progress> progress, List<PanelFigures.Item> items) {
            return new PanelView(
                    panel.id().value(),
                    panel.stage(),
                    panel.round(),
                    panel.state(),
                    panel.conditions(),
                    progress.stream().map(PanelView::expert).toList(),
                    items.stream().map(PanelView::item).toList());
        }

        private static ExpertView expert(PanelFigures.Progress one) {
            return new ExpertView(
                    one.seat().n(),
                    one.seat().state(),
                    one.seat().outside(),
                    one.seat().answerBy(),
                    one.seat().scoreBy(),
                    one.signed(),
                    one.owed());
        }

        private static ItemView item(PanelFigures.Item one) {
            Standing standing = one.standing();
            return new ItemView(
                    one.key(),
                    one.number(),
                    one.signed(),
                    standing == null ? null : standing.shown(),
                    standing != null && standing.alarm());
        }
    }

    /** A sheet as its expert sees it. */
    record SheetView(
            UUID item,
            int number,
            String title,
            Sheet.@Nullable State state,
            @Nullable String score,

            @JsonProperty("saved_at") @Nullable Instant savedAt) {
        static SheetView of(Reviews.Due due) {
            Sheet sheet = due.sheet();
            return new SheetView(
                    due.item(),
                    due.number(),
                    due.title(),
                    sheet == null ? null : sheet.state(),
                    sheet == null ? null : sheet.score(),
                    sheet == null ? null : sheet.savedAt());
        }
    }

    /** A seat as its expert sees it. */
    record TaskView(
            UUID seat,
            String call,
            String stage,
            SeatState state,

            @JsonProperty("answer_by") @Nullable LocalDate answerBy,

            @JsonProperty("score_by") @Nullable LocalDate scoreBy,

            List<SheetView> items) {
        static TaskView of(Reviews.Task task) {
            return new TaskView(
                    task.seat().id().value(),
                    task.call().number(),
                    task.stage().key(),
                    task.seat().state(),
                    task.seat().answerBy(),
                    task.seat().scoreBy(),
                    task.dues().stream().map(SheetView::of).toList());
        }
    }
}
