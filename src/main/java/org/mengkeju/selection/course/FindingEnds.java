package org.mengkeju.selection.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationLog;
import org.mengkeju.selection.application.ApplicationMove;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.ballot.Ballot;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.programme.StageType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stages that end when something was found about each application. */
@Configuration(proxyBeanMethods = false)
class FindingEnds {
    /** 形式审查: every application is admitted or declined by then; who is declined has left already. */
    @Bean
    StageEnd completenessEnd() {
        return new StageEnd() {
            @Override
            public Set<StageType> types() {
                return Set.of(StageType.COMPLETENESS_CHECK);
            }

            @Override
            public Map<String, ?> end(Call call, Stage stage, List<Application> in, Viewer by) {
                long open = in.stream()
                        .filter(one -> one.state() == ApplicationState.SUBMITTED)
                        .count();
                if (open > 0) {
                    throw Refusal.conflict("selection.refusal.unchecked", open);
                }
                return Map.of("admitted", in.size());
            }
        };
    }

    @Bean
    StageEnd visitEnd(Findings findings, ApplicationLog log) {
        return new Each(StageType.SITE_VISIT, findings, log) {
            @Override
            boolean stays(Stage stage, Finding finding) {
                return finding instanceof Finding.Visit visit && visit.sound();
            }
        };
    }

    @Bean
    StageEnd opinionEnd(Findings findings, ApplicationLog log) {
        return new Each(StageType.USER_OPINION, findings, log) {
            @Override
            boolean stays(Stage stage, Finding finding) {
                return true;
            }
        };
    }

    @Bean
    StageEnd ballotEnd(Findings findings, ApplicationLog log) {
        return new Each(StageType.BALLOT, findings, log) {
            @Override
            boolean stays(Stage stage, Finding finding) {
                return finding instanceof Finding.Vote(Ballot ballot)
                        && ballot.count(Objects.requireNonNull(stage.vote()).rules())
                                        .result()
                                == Ballot.Result.PASSED;
            }
        };
    }

    /** Ends when there is a finding about each application. */
    private abstract static class Each implements StageEnd {
        private final StageType type;
        private final Findings findings;
        private final ApplicationLog log;

        Each(StageType type, Findings findings, ApplicationLog log) {
            this.type = type;
            this.findings = findings;
            this.log = log;
        }

        abstract boolean stays(Stage stage, Finding finding);

        @Override
        public Set<StageType> types() {
            return Set.of(type);
        }

        @Override
        public Map<String, ?> end(Call call, Stage stage, List<Application> in, Viewer by) {
            Map<ApplicationId, Finding.Made> made = findings.of(call.id(), stage);
            Map<String, Object> details = new LinkedHashMap<>();
            for (Application one : in) {
                Finding.Made its = made.get(one.id());
                if (its == null) {
                    throw Refusal.conflict("selection.refusal.unfound", one.title());
                }
                details.put(one.id().toString(), its.finding());
                if (!stays(stage, its.finding())) {
                    log.move(call, log.hold(one.id()), ApplicationMove.DROP, "", Map.of("finding", its.finding()), by);
                }
            }
            return details;
        }
    }
}
