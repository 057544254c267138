package org.mengkeju.project.desk;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.TradeWay;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.project.ProjectId;
import org.mengkeju.project.course.Party;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectLog;
import org.mengkeju.project.course.ProjectMove;
import org.mengkeju.project.course.Review;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what came out of an accepted project into the catalogue in one step: an achievement of the taker, pinned to the chain
 * links of the contract and naming the project, handed to the centre that checks it.
 */
@Service("projectAchievementDesk")
public class AchievementDesk {
    private static final int TRL_MIN = 1;
    private static final int TRL_MAX = 9;

    private final ProjectLog log;
    private final ListingDesk listings;
    private final Organisations organisations;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Dues dues;

    AchievementDesk(
            ProjectLog log,
            ListingDesk listings,
            Organisations organisations,
            MessageSource messages,
            JdbcClient jdbc,
            Dues dues) {
        this.log = log;
        this.listings = listings;
        this.organisations = organisations;
        this.messages = messages;
        this.jdbc = jdbc;
        this.dues = dues;
    }

    @Transactional
    public Project enter(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.ENTER_ACHIEVEMENT, by);
        if (!held.has(Party.Part.TAKER, by.organisation())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "project.refusal.by.taker");
        }
        int level = form.number("trl");
        if (level < TRL_MIN || level > TRL_MAX) {
            throw Refusal.invalid("project.refusal.trl");
        }
        Listing draft = listings.draft(ListingId.next(), content(held, form, level), by);
        Listing submitted = listings.submit(draft.id(), by);
        jdbc.sql("INSERT INTO project.achievement (project, listing) VALUES (?, ?)")
                .params(id.value(), submitted.id().value())
                .update();
        String words = submitted.code() + " " + submitted.title();
        return log.save(held, ProjectMove.ENTER_ACHIEVEMENT, held.course(), null, words, by);
    }

    private ListingContent content(Project one, Form form, int level) {
        Organisation taker = organisations.find(one.taker().organisation()).orElseThrow();
        String division = taker.division();
        String named =
                text("project.achievement.from", one.number(), one.contract().title());
        var trl = new Details.TrlMark(level, YearMonth.from(dues.today()).toString(), named);
        var details = new Details.Achievement(
                List.of(trl),
                kind(taker.kind()),
                List.of(TradeWay.LICENCE_ORDINARY, TradeWay.ASSIGNMENT),
                null,
                List.of(),
                form.text("comparison"),
                evidence(one, named),
                List.of(),
                List.of());
        return new ListingContent(
                form.said("title"),
                form.said("text") + "\n\n" + named,
                form.lines("keywords"),
                one.contract().links(),
                division == null ? List.of() : List.of(division),
                taker.name(),
                Visibility.PUBLIC,
                details);
    }

    /** What the last milestone measured, after the project's name. */
    private static String evidence(Project one, String named) {
        Review review = one.course().review();
        if (review == null) {
            return named;
        }
        StringBuilder text = new StringBuilder(named);
        review.measured()
                .forEach(each ->
                        text.append('\n').append(each.name()).append(' ').append(each.value()));
        return text.toString();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    private static String kind(Organisation.Kind kind) {
        return switch (kind) {
            case UNIVERSITY -> "university";
            case INSTITUTE -> "institute";
            default -> "firm";
        };
    }

    /** Listings that came out of a project. */
    public List<UUID> of(ProjectId id) {
        return jdbc.sql("SELECT listing FROM project.achievement WHERE project = ? ORDER BY listing")
                .param(id.value())
                .query(UUID.class)
                .list();
    }
}
