package org.mengkeju.deal.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.deal.Answer;
import org.mengkeju.deal.Channel;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.LeadEntry;
import org.mengkeju.deal.LeadStage;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.Outcome;
import org.mengkeju.network.Person;
import org.mengkeju.platform.region.Region;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened to one lead of the demonstration.
 *
 * @param opened when its need was published
 * @param stage how far it has come
 * @param known achievements to be answered, those that fit best first
 */
record DemoLeadStory(
        Lead lead,
        Instant opened,
        LeadStage stage,
        Person manager,
        List<DemoLeads.Judged> known,
        DemoLeads.Phrases phrases) {

    /** Grade of the demonstration set from which a candidate solves what is asked. */
    private static final int FITS_FROM = 2;

    /** Writes stories down with the times at which they happened. */
    @Component
    static final class Writer {
        private final LeadRows rows;
        private final JdbcClient jdbc;
        private final Region region;
        private final WorkingCalendar calendar;
        private final RegionClock clock;

        Writer(LeadRows rows, JdbcClient jdbc, Region region, WorkingCalendar calendar, RegionClock clock) {
            this.rows = rows;
            this.jdbc = jdbc;
            this.region = region;
            this.calendar = calendar;
            this.clock = clock;
        }

        /** A lead that nobody has taken yet. */
        void waiting(Lead lead, int daysAgo) {
            backdate(lead, lead.openedAt().minus(Duration.ofDays(daysAgo)));
        }

        void tell(DemoLeadStory story, Random random) {
            backdate(story.lead, story.opened);
            var pen = new Pen(story, random);
            pen.write(LeadEntry.Kind.TAKEN, "", story.lead.centre());
            Lead lead = story.lead.takenBy(story.manager.id(), story.manager.name());
            if (story.stage != LeadStage.TO_CONTACT) {
                pen.write(
                        LeadEntry.Kind.CONTACT,
                        pen.pick(story.phrases.contacts()),
                        pen.pick(List.of(Channel.values())).name());
                lead = answers(story, lead.answered(pen.at), pen).at(story.stage);
                pen.write(LeadEntry.Kind.MOVED, "", story.stage.name());
            }
            if (story.stage == LeadStage.CLOSED) {
                Outcome outcome = outcome(story, pen);
                pen.write(LeadEntry.Kind.CLOSED, "", outcome.name());
                rows.update(lead.closed(outcome), story.opened, pen.at);
                return;
            }
            var on = calendar.addWorkingDays(clock.today(), random.nextInt(6));
            String action = pen.pick(story.phrases.actions());
            boolean late = random.nextInt(8) == 0;
            var due = late ? clock.today().minusDays(1 + random.nextInt(4)) : on;
            pen.write(LeadEntry.Kind.PLANNED, action, due.toString());
            rows.update(lead.withNext(action, due), story.opened, null);
        }

        private Lead answers(DemoLeadStory story, Lead lead, Pen pen) {
            for (DemoLeads.Judged judged : story.known.subList(0, Math.min(2, story.known.size()))) {
                Listing candidate = judged.listing();
                boolean fits = pen.random.nextInt(10) < (judged.grade() >= FITS_FROM ? 8 : 1);
                NoReason reason = fits ? null : reason(judged, pen);
                String note = reason == null
                        ? pen.pick(story.phrases.fits())
                        : story.phrases.notes().getOrDefault(reason, "");
                pen.write(LeadEntry.Kind.ANSWERED, note, reason == null ? "FITS" : reason.name());
                rows.answer(lead.id(), new Answer(candidate.id(), fits, reason, note, pen.at), story.manager.id());
            }
            return lead;
        }

        /** A need that something fits is no gap, and one that nothing fits is not agreed on. */
        private static Outcome outcome(DemoLeadStory story, Pen pen) {
            boolean fits = story.known.stream().anyMatch(judged -> judged.grade() >= FITS_FROM);
            Outcome not = fits ? Outcome.GAP : Outcome.AGREED;
            return pen.pick(Stream.of(Outcome.values())
                    .filter(outcome -> outcome != not)
                    .toList());
        }

        /** What solves another problem is refused as such; what would fit, for another reason. */
        private static NoReason reason(DemoLeads.Judged judged, Pen pen) {
            boolean another = judged.grade() < FITS_FROM && pen.random.nextBoolean();
            List<NoReason> others = Stream.of(NoReason.values())
                    .filter(reason -> reason != NoReason.NOT_FITTING)
                    .toList();
            return another ? NoReason.NOT_FITTING : pen.pick(others);
        }

        private void backdate(Lead lead, Instant opened) {
            var due = calendar.addWorkingDays(
                    clock.dayOf(opened),
                    region.settings().serviceLevel(LeadOpener.FIRST_ANSWER).value());
            jdbc.sql("UPDATE deal.lead SET opened_at = ?, answer_due = ? WHERE id = ?")
                    .params(Timestamp.from(opened), due, lead.id().value())
                    .update();
            jdbc.sql("UPDATE deal.lead_entry SET at = ? WHERE lead = ? AND kind = 'OPENED'")
                    .params(Timestamp.from(opened), lead.id().value())
                    .update();
        }

        /** Writes entries one after the other, some hours apart, never in the future. */
        private final class Pen {
            private final DemoLeadStory story;
            private final Random random;
            private Instant at;

            Pen(DemoLeadStory story, Random random) {
                this.story = story;
                this.random = random;
                this.at = story.opened;
            }

            <T> T pick(List<T> from) {
                return from.get(random.nextInt(from.size()));
            }

            void write(LeadEntry.Kind kind, String text, String place) {
                Instant later = at.plus(Duration.ofMinutes(30 + random.nextInt(20 * 60)));
                at = later.isAfter(clock.now()) ? at.plusSeconds(1) : later;
                rows.append(
                        story.lead.id(),
                        new LeadEntry(at, kind, story.manager.name(), text, place),
                        story.manager.id());
            }
        }
    }
}
