package org.mengkeju.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.mengkeju.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The region's folder with some programmes more, each of them one file and nothing else. */
public final class SmallProgrammes implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Checked, voted on, chosen by hand, in a notice of 15 days, signed. */
    public static final String BY_HAND = "small-hand";

    /** Scored by the final user alone, whose score decides. */
    public static final String BY_SCORE = "small-score";

    /** Like {@link #BY_SCORE}, a race of two teams or three. */
    public static final String RACE = "small-race";

    /** Like {@link #BY_HAND}, with limits of age and number for whoever leads. */
    public static final String FEW = "small-few";

    /** With a visit on site, a defence before experts and a ballot, and whatever else there is. */
    public static final String WHOLE = "small-whole";

    private static final String HEAD = """
            key: KEY
            version: '1'
            kind: project
            valid_from: 2025-01-01
            name: {zh: '小项目', en: 'Small project'}
            gist: {zh: '一步一步走完的小项目', en: 'A small project'}
            document: '测试办法'
            source: '平台默认值(非官方)'
            proposer: firm
            winners: {least: 1, most: 2}
            facts:
              who: {zh: '谁都可以'}
              how: {zh: '在线提交'}
              given: {zh: '财政资金'}
              judged: {zh: '按规则评选'}
            terms:
            - {key: public_money, type: money, label: {zh: '财政资金'}, required: true, least: 1}
            - {key: months, type: number, label: {zh: '期限'}, required: true, least: 1, most: 60}
            - key: indicators
              type: rows
              label: {zh: '指标'}
              required: true
              columns:
              - {key: name, type: text, label: {zh: '指标'}, required: true}
              - {key: target, type: text, label: {zh: '要达到'}, required: true}
            - key: milestones
              type: rows
              label: {zh: '节点'}
              required: true
              columns:
              - {key: title, type: text, label: {zh: '节点'}, required: true}
              - {key: month, type: number, label: {zh: '月'}, required: true, least: 1}
              - {key: test, type: text, label: {zh: '怎么测'}, required: true}
            form:
            - key: plan
              name: {zh: '方案'}
              fields:
              - {key: summary, type: long_text, label: {zh: '摘要'}, required: true, least: 5}
              - {key: own_money, type: money, label: {zh: '自筹'}, required: true}
              - {key: paper, type: file, label: {zh: '附件'}, required: false}
            conditions:
            - {key: barred, expression: '!applicant.barred', refusal: {zh: '有未到期的处理记录'}, mark: D, source: '测试'}
            - {key: team, expression: 'team.unconfirmed == 0', refusal: {zh: '合作单位没有确认'}, mark: D, source: '测试'}
            - {key: poster, expression: '!applicant.is_poster && !applicant.connected_to_poster && !team.connected_to_poster', refusal: {zh: '与发榜方有关联'}, mark: D, source: '测试'}
            rubrics: []
            stages:
            """;

    private static final String SUBMISSION = """
              type: submission
              name: {zh: '申报'}
              mark: D
              source: '测试'
              window: {least: {count: 5, unit: calendar}, again: 1}
            """;

    private static final String STAGE = """
            - key: %s
              type: %s
              name: {zh: '%s'}
              after: %s
              mark: D
              source: '测试'
            """;

    private static final String TASK = """
            task:
              commitment: {zh: '我们承诺按任务书完成任务。'}
              payments:
              - {percent: 60, release: signing}
              - {percent: 40, release: acceptance}
              chief: false
              funding:
              - {source: regional, field: call.public_money}
              - {source: own, field: form.own_money}
              months: months
              milestones: milestones
              indicators: indicators
              mark: D
              source: '测试'
            """;

    private static String byHand() {
        return HEAD.replace("KEY", BY_HAND)
                + "- key: argument-check\n  type: completeness_check\n  name: {zh: '需求审查'}\n  mark: D\n  source: '测试'\n"
                + "- key: submission\n  after: argument-check\n" + SUBMISSION
                + STAGE.formatted("form-check", "completeness_check", "形式审查", "submission")
                + STAGE.formatted("vote", "ballot", "投票", "form-check")
                + "  vote: {members: 5, quorum: {numerator: 2, denominator: 3, strict: false},"
                + " share: {numerator: 1, denominator: 2, strict: true}}\n"
                + STAGE.formatted("decision", "decision", "决定", "vote") + "  decision: {weighs: []}\n"
                + notice(15) + STAGE.formatted("signing", "signing", "签约", "notice") + TASK;
    }

    private static String byScore() {
        return HEAD.replace("KEY", BY_SCORE) + "- key: submission\n" + SUBMISSION
                + STAGE.formatted("user", "user_opinion", "用户意见", "submission")
                + STAGE.formatted("decision", "decision", "决定", "user")
                + "  decision: {weighs: [{stage: user, percent: 100}], pass_line: 60}\n"
                + notice(7) + STAGE.formatted("signing", "signing", "签约", "notice") + TASK;
    }

    private static String race() {
        return byScore()
                .replace("key: " + BY_SCORE, "key: " + RACE)
                .replace("kind: project", "kind: race")
                .replace("winners: {least: 1, most: 2}", "winners: {least: 2, most: 3}");
    }

    private static String few() {
        String born = "  - {key: leader_born, type: day, label: {zh: '负责人出生日期'}, required: true}\n";
        String line = "- {key: %s, expression: '%s', refusal: {zh: '%s'}, mark: D, source: '测试'}\n";
        return byHand().replace("key: " + BY_HAND, "key: " + FEW)
                .replace(
                        "conditions:\n",
                        born + "conditions:\n"
                                + line.formatted("age", "form.leader_born_years <= 40", "负责人超过 40 岁")
                                + line.formatted("projects", "leader.running_projects < 2", "负责人在研项目已有 2 项")
                                + line.formatted("others", "leader.other_applications == 0", "负责人还有别的申请"));
    }

    private static String whole() {
        return HEAD.replace("KEY", WHOLE)
                        .replace(
                                "rubrics: []",
                                "rubrics:\n- key: quality\n  name: {zh: '答辩评审'}\n  mark: D\n  source: '测试'\n  criteria:\n"
                                        + "  - {key: whole, name: {zh: '总的看'}, weight: 100,"
                                        + " anchors: [{from: 60, text: {zh: '行'}}, {from: 0, text: {zh: '不行'}}]}")
                + "- key: submission\n" + SUBMISSION
                + STAGE.formatted("form-check", "completeness_check", "形式审查", "submission")
                + STAGE.formatted("visit", "site_visit", "现场考察", "form-check")
                + STAGE.formatted("defence", "defence_meeting", "答辩", "visit")
                + "  review: {rubric: quality, blindness: single, seats: 5, reserves: 2, least: 3, outside: 0, per_unit: 1,"
                + " invite: {count: 2, unit: working}, score: {count: 10, unit: working}, aggregation: trimmed_mean,"
                + " poster_sees: true}\n  cut: {pass_line: 60, equal: stay}\n"
                + STAGE.formatted("vote", "ballot", "投票", "defence")
                + "  vote: {members: 5, quorum: {numerator: 2, denominator: 3, strict: false},"
                + " share: {numerator: 1, denominator: 2, strict: true}}\n"
                + STAGE.formatted("decision", "decision", "决定", "vote")
                + "  decision: {weighs: [{stage: defence, percent: 100}], pass_line: 60}\n"
                + notice(7) + STAGE.formatted("signing", "signing", "签约", "notice") + TASK;
    }

    private static String notice(int days) {
        return STAGE.formatted("notice", "public_notice", "公示", "decision")
                + "  notice: {days: {count: %d, unit: calendar}, answer: {count: 60, unit: calendar}}\n"
                        .formatted(days);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("mengkeju.region=" + folder()).applyTo(context);
    }

    private static Path folder() {
        Path from = Path.of("regions", "inner-mongolia");
        Path to = TestDatabase.freshFolder();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            Files.writeString(to.resolve("programmes").resolve(BY_HAND + ".yaml"), byHand());
            Files.writeString(to.resolve("programmes").resolve(FEW + ".yaml"), few());
            Files.writeString(to.resolve("programmes").resolve(WHOLE + ".yaml"), whole());
            Files.writeString(to.resolve("programmes").resolve(RACE + ".yaml"), race());
            Files.writeString(to.resolve("programmes").resolve(BY_SCORE + ".yaml"), byScore());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }
}
