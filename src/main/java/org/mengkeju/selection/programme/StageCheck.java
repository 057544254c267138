package org.mengkeju.selection.programme;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Checks the stages of a programme: each has what its type needs and nothing else, and its numbers can be met. */
final class StageCheck {
    private static final int WHOLE = 100;
    private static final int MEETING_LEAST = 5;

    private final Programme programme;
    private final BiConsumer<String, String> problem;

    StageCheck(Programme programme, BiConsumer<String, String> problem) {
        this.programme = programme;
        this.problem = problem;
    }

    void check() {
        List<Stage> stages = programme.stages();
        if (stages.stream().filter(one -> one.type() == StageType.SUBMISSION).count() != 1) {
            problem.accept("/stages", "there is exactly one stage of submission");
            return;
        }
        decides(stages);
        for (int n = 0; n < stages.size(); n++) {
            Stage stage = stages.get(n);
            String at = "/stages/" + n;
            parts(at, stage);
            place(at, stage);
            days(at + "/limit", stage.limit());
        }
    }

    /** Somebody is chosen exactly once, after one could apply; only who is chosen signs. */
    private void decides(List<Stage> stages) {
        List<StageType> types = stages.stream().map(Stage::type).toList();
        int decision = types.indexOf(StageType.DECISION);
        if (decision < 0 || decision != types.lastIndexOf(StageType.DECISION)) {
            problem.accept("/stages", "there is exactly one decision, after the submission");
            return;
        }
        int signing = types.indexOf(StageType.SIGNING);
        if (signing >= 0 && signing != types.size() - 1) {
            problem.accept(
                    "/stages/" + signing, "what comes after the signing would find nobody: it is the last stage");
        }
        if (signing >= 0 && signing < decision) {
            problem.accept("/stages/" + signing, "nobody is chosen before the decision, so nobody signs");
        }
    }

    private void parts(String at, Stage stage) {
        expect(at, "window", stage.window(), stage.type() == StageType.SUBMISSION);
        boolean scored = stage.type().hasPanel();
        expect(at, "review", stage.review(), scored);
        expect(at, "vote", stage.vote(), stage.type() == StageType.BALLOT);
        expect(at, "notice", stage.notice(), stage.type() == StageType.PUBLIC_NOTICE);
        expect(at, "decision", stage.decision(), stage.type() == StageType.DECISION);
        if (stage.cut() != null && !scored) {
            problem.accept(at + "/cut", stage.key() + ": only stages with a panel have a cut");
        }
        Stage.Review review = stage.review();
        if (review != null) {
            review(at + "/review", stage, review);
        }
        Stage.Vote vote = stage.vote();
        if (vote != null) {
            vote(at + "/vote", vote);
        }
        Stage.Window window = stage.window();
        if (window != null) {
            days(at + "/window/least", window.least());
        }
        Stage.Notice notice = stage.notice();
        if (notice != null) {
            days(at + "/notice/days", notice.days());
            days(at + "/notice/answer", notice.answer());
        }
        Stage.Cut cut = stage.cut();
        if (cut != null) {
            cut(at + "/cut", cut);
        }
        Stage.Decision decision = stage.decision();
        if (decision != null) {
            decision(at + "/decision", stage, decision);
        }
    }

    private void expect(String at, String part, @Nullable Object there, boolean wanted) {
        if (wanted != (there != null)) {
            problem.accept(
                    at + (there == null ? "" : "/" + part),
                    wanted ? "a stage of this type has " + part : "a stage of this type has no " + part);
        }
    }

    /** What is before the publication looks at the call, what is after it at applications. */
    private void place(String at, Stage stage) {
        boolean before = programme.isBeforePublication(stage);
        boolean fits =
                switch (stage.type()) {
                    case SUBMISSION, COMPLETENESS_CHECK -> true;
                    case EXPERT_ARGUMENT -> before;
                    default -> !before;
                };
        if (!fits) {
            problem.accept(
                    at + "/type", stage.type() + " does not fit " + (before ? "before" : "after") + " submission");
        }
    }

    private void review(String at, Stage stage, Stage.Review review) {
        if (programme.rubrics().stream().noneMatch(one -> one.key().equals(review.rubric()))) {
            problem.accept(at + "/rubric", "there is no rubric " + review.rubric());
        }
        if (review.seats() < 1 || review.reserves() < 0 || review.perUnit() < 1) {
            problem.accept(
                    at + "/seats", "a panel has a seat at least, reserves of 0 or more, and one expert a unit or more");
        }
        if (review.least() < 1 || review.least() > review.seats()) {
            problem.accept(at + "/least", "least is between 1 and the " + review.seats() + " seats");
        }
        if (review.outside() < 0 || review.outside() > WHOLE) {
            problem.accept(at + "/outside", "outside is a percentage");
        }
        // a meeting has five experts or more and an odd number (default of the platform), so that a vote decides
        if (stage.type() == StageType.DEFENCE_MEETING && (review.seats() < MEETING_LEAST || review.seats() % 2 == 0)) {
            problem.accept(at + "/seats", "a meeting has 5 seats or more and an odd number");
        }
        Stage.Assigned assigned = review.assigned();
        if (assigned != null) {
            assigned(at + "/assigned", stage, review, assigned);
        }
        days(at + "/invite", review.invite());
        days(at + "/score", review.score());
    }

    private void assigned(String at, Stage stage, Stage.Review review, Stage.Assigned rule) {
        if (stage.type() != StageType.EXPERT_REVIEW) {
            problem.accept(at, "only in an expert review are applications shared out");
        }
        if (rule.each() < review.least() || rule.each() > review.seats()) {
            problem.accept(
                    at + "/each",
                    "each is between the " + review.least() + " scores that count and the " + review.seats()
                            + " seats");
        }
        if (rule.fewest() < 0 || rule.most() < 1 || rule.fewest() > rule.most()) {
            problem.accept(at + "/most", "an expert has one application at most or more, and not fewer than fewest");
        }
        if (rule.ofDiscipline() < 0 || rule.ofDiscipline() > rule.each()) {
            problem.accept(at + "/of_discipline", "of_discipline is between 0 and the " + rule.each() + " of each");
        }
    }

    private void vote(String at, Stage.Vote vote) {
        if (vote.members() < 1) {
            problem.accept(at + "/members", "a group has a member at least");
        }
    }

    private void cut(String at, Stage.Cut cut) {
        var line = cut.passLine();
        if (line != null && (line.signum() < 0 || line.intValue() > Rubric.MOST)) {
            problem.accept(at + "/pass_line", "the pass line lies between 0 and 100");
        }
        Integer places = cut.places();
        if (places != null && places < programme.winners().least()) {
            problem.accept(
                    at + "/places",
                    "only " + places + " go on, though " + programme.winners().least() + " are to be chosen");
        }
    }

    private void decision(String at, Stage stage, Stage.Decision decision) {
        int sum = decision.weighs().stream().mapToInt(Stage.Weight::percent).sum();
        if (!decision.weighs().isEmpty() && sum != WHOLE) {
            problem.accept(at + "/weighs", "the weights are " + sum + " in all, not 100");
        }
        for (int n = 0; n < decision.weighs().size(); n++) {
            String key = decision.weighs().get(n).stage();
            boolean there = programme.stages().stream()
                    .anyMatch(one -> one.key().equals(key)
                            && one.type().leavesScores()
                            && programme.stages().indexOf(one)
                                    < programme.stages().indexOf(stage));
            if (!there) {
                problem.accept(at + "/weighs/" + n + "/stage", "no stage " + key + " before it leaves scores");
            }
        }
    }

    private void days(String at, @Nullable Days days) {
        if (days != null && (days.count() < 1 || days.count() > Days.MOST)) {
            problem.accept(at, "between 1 and " + Days.MOST + " days");
        }
    }
}
