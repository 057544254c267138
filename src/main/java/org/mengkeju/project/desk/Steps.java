package org.mengkeju.project.desk;

import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.project.ProjectId;
import org.mengkeju.project.course.Project;
import org.springframework.stereotype.Service;

/** Every step of a project by its name in addresses, the same for pages and programs. */
@Service("projectSteps")
public class Steps {
    private final TakerDesk taker;
    private final OfficerDesk officer;
    private final UserDesk user;
    private final ChiefDesk chief;
    private final AcceptanceDesk acceptance;
    private final ReportDesk reports;
    private final AchievementDesk achievements;

    Steps(
            TakerDesk taker,
            OfficerDesk officer,
            UserDesk user,
            ChiefDesk chief,
            AcceptanceDesk acceptance,
            ReportDesk reports,
            AchievementDesk achievements) {
        this.taker = taker;
        this.officer = officer;
        this.user = user;
        this.chief = chief;
        this.acceptance = acceptance;
        this.reports = reports;
        this.achievements = achievements;
    }

    /**
     * Takes a step.
     *
     * @param version the version that was read
     * @throws Refusal when the step is not known, not open, or not the viewer's
     */
    public Project take(String step, ProjectId id, int version, Form form, Viewer by) {
        return switch (step) {
            case "plan" -> taker.filePlan(id, version, form, by);
            case "report" -> taker.report(id, version, form, by);
            case "ask-change" -> taker.askChange(id, version, form, by);
            case "ask-termination" -> taker.askTermination(id, version, form, by);
            case "hand-in" -> taker.handIn(id, version, form, by);
            case "withdraw" -> taker.withdraw(id, version, form, by);
            case "annual-report" -> reports.file(id, version, form, by);
            case "judge-report" -> reports.judge(id, version, form, by);
            case "opinion" -> user.opinion(id, version, form, by);
            case "user-test" -> user.test(id, version, form, by);
            case "third-party-test" -> user.thirdParty(id, version, form, by);
            case "route" -> chief.route(id, version, form, by);
            case "reallocate" -> chief.reallocate(id, version, form, by);
            case "team" -> chief.team(id, version, form, by);
            case "reward" -> chief.reward(id, version, form, by);
            case "achievement" -> achievements.enter(id, version, form, by);
            default -> decide(step, id, version, form, by);
        };
    }

    private Project decide(String step, ProjectId id, int version, Form form, Viewer by) {
        return switch (step) {
            case "bind" -> officer.bind(id, version, form, by);
            case "verify" -> officer.verify(id, version, form, by);
            case "pass" -> officer.pass(id, version, form, by);
            case "rectify" -> officer.rectify(id, version, form, by);
            case "stop" -> officer.stop(id, version, form, by);
            case "allow" -> officer.allow(id, version, form, by);
            case "refuse" -> officer.refuse(id, version, form, by);
            case "keep-running" -> officer.keepRunning(id, version, form, by);
            case "return-papers" -> acceptance.returnPapers(id, version, form, by);
            case "admit" -> acceptance.admit(id, version, form, by);
            case "conclude" -> acceptance.conclude(id, version, form, by);
            case "settle" -> acceptance.settle(id, version, form, by);
            case "revoke" -> acceptance.revoke(id, version, form, by);
            case "returned" -> acceptance.returned(id, version, form, by);
            case "recovered" -> acceptance.recovered(id, version, form, by);
            default -> throw Refusal.notFound();
        };
    }
}
