package org.mengkeju.selection.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.application.Completeness;
import org.mengkeju.selection.application.Partner;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.call.CallText;
import org.mengkeju.selection.form.Answers;
import org.mengkeju.selection.notice.Notice;
import org.mengkeju.selection.notice.Objection;
import org.mengkeju.selection.programme.Programme;
import org.mengkeju.selection.programme.StageType;

/** Calls and applications as programs read them; money in yuan. */
final class SelectionJson {
    private SelectionJson() {}

    /** A call in a list. */
    record CallLine(
            UUID id,
            String href,
            String number,
            Programme.Kind kind,
            String title,
            CallState state,

            @JsonProperty("closes_at") @Nullable Instant closesAt,

            int version,
            boolean demo) {}

    /** A stage of a programme. */
    record StageView(String key, StageType type, String name, boolean now) {}

    /** A notice; who stands in it. */
    record NoticeView(String stage, int round, LocalDate first, LocalDate last, List<Notice.Line> lines) {}

    /** A call with its five facts, its terms, its stages and its notices. */
    record CallView(
            UUID id,
            String href,
            String number,
            Programme.Kind kind,
            String programme,
            String edition,
            CallText facts,
            Answers terms,
            int winners,
            @Nullable String poster,
            CallState state,
            int round,

            @JsonProperty("published_at") @Nullable Instant publishedAt,

            @JsonProperty("closes_at") @Nullable Instant closesAt,

            @Nullable String ending,
            List<StageView> stages,
            List<NoticeView> notices,
            int version,
            boolean demo) {}

    /** What keeps an application from being handed in. */
    record Missing(String field, String reason) {}

    /** An application as its own people read it. */
    record ApplicationView(
            UUID id,
            String href,
            UUID call,
            UUID lead,
            UUID leader,
            @Nullable UUID chief,
            String title,
            Answers answers,
            List<Application.Unsuitable> avoid,
            List<Partner> partners,
            ApplicationState state,
            Application.@Nullable Receipt receipt,
            List<Missing> missing,
            int version,
            boolean demo) {}

    /** An objection, for whoever made it and for officers. */
    record ObjectionView(
            UUID id,
            @Nullable UUID application,
            String text,
            Objection.State state,

            @JsonProperty("received_at") Instant receivedAt,

            @JsonProperty("answer_by") LocalDate answerBy,

            @Nullable String answer) {}

    static CallLine line(Call call) {
        return new CallLine(
                call.id().value(),
                href(call),
                call.number(),
                call.programme().kind(),
                call.text().title(),
                call.state(),
                call.closesAt(),
                call.version(),
                call.demo());
    }

    private static String href(Call call) {
        return "/api/v1/calls/" + call.id();
    }

    static CallView view(Call call, @Nullable String poster, List<Notice> notices) {
        return new CallView(
                call.id().value(),
                href(call),
                call.number(),
                call.programme().kind(),
                call.programme().name().zh(),
                call.programme().edition(),
                call.text(),
                call.terms(),
                call.winners(),
                poster,
                call.state(),
                call.round(),
                call.publishedAt(),
                call.closesAt(),
                call.ending(),
                call.programme().stages().stream()
                        .map(stage -> new StageView(
                                stage.key(), stage.type(), stage.name().zh(), stage.equals(call.at())))
                        .toList(),
                notices.stream()
                        .map(one -> new NoticeView(one.stage(), one.round(), one.first(), one.last(), one.lines()))
                        .toList(),
                call.version(),
                call.demo());
    }

    static ApplicationView view(Application one, Completeness.Report report) {
        UUID chief = one.chief();
        return new ApplicationView(
                one.id().value(),
                "/api/v1/applications/" + one.id(),
                one.call().value(),
                one.lead().value(),
                one.leader(),
                chief,
                one.title(),
                one.answers(),
                one.avoid(),
                one.partners(),
                one.state(),
                one.receipt(),
                one.state() == ApplicationState.DRAFT ? missing(report) : List.of(),
                one.version(),
                one.demo());
    }

    private static List<Missing> missing(Completeness.Report report) {
        List<Missing> missing = new java.util.ArrayList<>();
        report.faults().forEach(fault -> missing.add(new Missing(fault.field(), fault.message())));
        report.unmet()
                .forEach(finding -> missing.add(new Missing(
                        finding.condition().key(),
                        Objects.requireNonNull(finding.condition().refusal().zh()))));
        return missing;
    }

    static ObjectionView view(Objection one) {
        var about = one.application();
        return new ObjectionView(
                one.id(),
                about == null ? null : about.value(),
                one.text(),
                one.state(),
                one.receivedAt(),
                one.answerBy(),
                one.answer());
    }
}
