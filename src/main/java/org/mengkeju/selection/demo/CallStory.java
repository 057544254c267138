package org.mengkeju.selection.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.matching.gap.Gap;
import org.mengkeju.matching.gap.Gaps;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.time.StoryTime;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationDesk;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallDesk;
import org.mengkeju.selection.call.CallText;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.course.Course;
import org.mengkeju.selection.course.StageDesk;
import org.mengkeju.selection.programme.Programme;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.programme.StageType;
import org.mengkeju.selection.signing.Side;
import org.mengkeju.selection.signing.Signing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Walks a call of the demonstration from desk to desk, each act on its day. */
@Component
@ConditionalOnBooleanProperty("mengkeju.demo")
class CallStory {
    private static final int DRAFT_DAYS = 14;
    private static final int CHECK_DAYS = 12;
    private static final int ARGUE_DAYS = 10;
    private static final int PASS_DAYS = 5;

    /** The last application comes so many days before the window closes, the others a day earlier each. */
    private static final int BID_DAYS = 2;

    /** From the first day of a notice to the day after its last. */
    private static final int NOTICE_DAYS = 8;

    private final Calls calls;
    private final CallDesk desk;
    private final Course course;
    private final StageDesk stages;
    private final Applications applications;
    private final ApplicationDesk applicants;
    private final Signing signing;
    private final PanelStory panels;
    private final Gaps gaps;
    private final Listings listings;
    private final RegionClock clock;
    private final StoryTime time;

    CallStory(
            Calls calls,
            CallDesk desk,
            Course course,
            StageDesk stages,
            Applications applications,
            ApplicationDesk applicants,
            Signing signing,
            PanelStory panels,
            Gaps gaps,
            Listings listings,
            RegionClock clock,
            StoryTime time) {
        this.calls = calls;
        this.desk = desk;
        this.course = course;
        this.stages = stages;
        this.applications = applications;
        this.applicants = applicants;
        this.signing = signing;
        this.panels = panels;
        this.gaps = gaps;
        this.listings = listings;
        this.clock = clock;
        this.time = time;
    }

    /** One telling; in the transaction of whoever calls. */
    void tell(DemoCall demo, DemoCast cast) {
        new Telling(demo, cast).tell();
    }

    private final class Telling {
        private final DemoCall demo;
        private final Viewer officer;
        private final Viewer poster;
        private final DemoCast cast;
        private int minute;

        Telling(DemoCall demo, DemoCast cast) {
            this.demo = demo;
            this.cast = cast;
            this.officer = cast.viewer(DemoCast.OFFICER);
            this.poster = cast.viewer(demo.poster());
        }

        /** Some minutes after the act before. */
        private <T> T on(int daysAgo, Supplier<T> act) {
            minute += 2;
            return time.at(clock.zone(), daysAgo, minute, act);
        }

        private void act(int daysAgo, Runnable act) {
            on(daysAgo, () -> {
                act.run();
                return "";
            });
        }

        private Call fresh(CallId id) {
            return calls.find(id, officer).orElseThrow();
        }

        private void advance(CallId id, int daysAgo) {
            on(daysAgo, () -> course.advance(id, fresh(id).version(), "", officer));
        }

        void tell() {
            CallId id = drafted();
            published(id);
            if (demo.ends() == DemoCall.End.OPEN) {
                demo.bids().forEach(bid -> bid(id, bid, Math.max(1, demo.published() / 2)));
                return;
            }
            int closed = demo.published() - demo.window() - 1;
            int before = BID_DAYS + demo.bids().size();
            for (DemoCall.Bid bid : demo.bids()) {
                bid(id, bid, closed + before--);
            }
            act(closed, () -> course.close(id));
            for (Application one : applications.all(id)) {
                act(closed, () -> stages.admit(id, one.id(), officer));
            }
            advance(id, closed);
            reviewed(id, closed);
        }

        private CallId drafted() {
            int ago = demo.published() + DRAFT_DAYS;
            Call begun = on(ago, this::begun);
            Programme.Facts facts = begun.programme().facts();
            var text = new CallText(
                    demo.title(),
                    demo.subject(),
                    facts.who().zh(),
                    facts.how().zh(),
                    facts.given().zh(),
                    facts.judged().zh());
            List<LinkRef> links = demo.links().stream().map(LinkRef::parse).toList();
            var writing = new CallDesk.Writing(text, demo.terms(), links, demo.winners());
            on(ago, () -> desk.write(begun.id(), begun.version(), writing, poster));
            on(ago, () -> desk.propose(begun.id(), fresh(begun.id()).version(), poster));
            return begun.id();
        }

        private Call begun() {
            String need = demo.need();
            if (need == null) {
                return desk.begin(demo.programme(), demo.title(), poster);
            }
            var listing = listings.findByCode(Kind.NEED, need, poster).orElseThrow();
            Gap gap = gaps.record(listing.id(), "", listing.links(), poster);
            return desk.ofGap(gap.id(), demo.programme(), poster);
        }

        /** The office checks what is needed, experts argue about the subject, the call is published. */
        private void published(CallId id) {
            int ago = demo.published();
            pass(id, ago + CHECK_DAYS);
            Stage argument = fresh(id).at();
            if (argument != null && argument.type() == StageType.EXPERT_ARGUMENT) {
                panel(id, argument, ago + ARGUE_DAYS, PanelStory.Progress.DONE);
                pass(id, ago + PASS_DAYS);
            }
            on(ago, () -> desk.publish(id, fresh(id).version(), clock.today().plusDays(demo.window()), officer));
        }

        private void pass(CallId id, int daysAgo) {
            on(daysAgo, () -> course.pass(id, fresh(id).version(), "", officer));
        }

        private void bid(CallId id, DemoCall.Bid bid, int daysAgo) {
            Viewer by = cast.viewer(bid.by());
            String chief = bid.chief();
            UUID engineer = chief == null ? null : cast.person(chief).id();
            Application one = on(daysAgo, () -> applicants.begin(id, by));
            var writing = new ApplicationDesk.Writing(bid.title(), null, engineer, bid.answers(), List.of());
            Application written = on(daysAgo, () -> applicants.write(one.id(), one.version(), writing, by));
            on(daysAgo, () -> applicants.submit(one.id(), written.version(), clock.now(), by));
        }

        private void panel(CallId id, Stage stage, int daysAgo, PanelStory.Progress progress) {
            var wanted = new PanelStory.Wanted(id, stage, demo.fields(), progress, item -> {
                DemoCall.@Nullable Bid bid = bidOf(id, item);
                return bid == null
                        ? new PanelStory.Judged(demo.argument(), demo.reason())
                        : new PanelStory.Judged(bid.mark(), bid.reason());
            });
            minute = panels.tell(wanted, cast, daysAgo, minute);
        }

        /** The bid of an application, or null where the subject itself is judged. */
        private DemoCall.@Nullable Bid bidOf(CallId id, UUID item) {
            return applications.all(id).stream()
                    .filter(one -> one.id().value().equals(item))
                    .findFirst()
                    .map(this::bidOf)
                    .orElse(null);
        }

        private DemoCall.Bid bidOf(Application one) {
            return demo.bids().stream()
                    .filter(bid -> one.lead().equals(cast.person(bid.by()).organisation()))
                    .findFirst()
                    .orElseThrow();
        }

        private void reviewed(CallId id, int closed) {
            Stage review = fresh(id).at();
            boolean stops = demo.ends() == DemoCall.End.REVIEW;
            var progress = stops ? PanelStory.Progress.UNDER_WAY : PanelStory.Progress.DONE;
            panel(id, Objects.requireNonNull(review), closed - 1, progress);
            if (!stops) {
                chosen(id, closed - 4);
            }
        }

        /** Scores are counted, the final user is heard, the decision follows, the notice begins. */
        private void chosen(CallId id, int daysAgo) {
            advance(id, daysAgo);
            for (Application one : in(id)) {
                DemoCall.Bid bid = bidOf(one);
                act(
                        daysAgo - 1,
                        () -> stages.opinion(id, one.id(), BigDecimal.valueOf(bid.opinion()), bid.words(), poster));
            }
            advance(id, daysAgo - 1);
            advance(id, daysAgo - 2);
            if (demo.ends() == DemoCall.End.SIGNED) {
                signed(id, daysAgo - 2 - NOTICE_DAYS);
            }
        }

        private List<Application> in(CallId id) {
            return applications.all(id).stream()
                    .filter(one -> one.state().isIn())
                    .toList();
        }

        private void signed(CallId id, int daysAgo) {
            advance(id, daysAgo);
            for (Application one : in(id)) {
                Viewer taker = cast.viewer(bidOf(one).by());
                act(daysAgo, () -> signing.sign(one.id(), Side.TAKER, taker));
                act(daysAgo, () -> signing.sign(one.id(), Side.POSTER, poster));
                act(daysAgo, () -> signing.sign(one.id(), Side.DEPARTMENT, officer));
            }
            advance(id, daysAgo);
        }
    }
}
