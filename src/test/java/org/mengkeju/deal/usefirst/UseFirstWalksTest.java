package org.mengkeju.deal.usefirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mengkeju.deal.usefirst.Licence.act;
import static org.mengkeju.deal.usefirst.Licence.date;
import static org.mengkeju.deal.usefirst.Licence.day;
import static org.mengkeju.deal.usefirst.Licence.fee;
import static org.mengkeju.deal.usefirst.Licence.share;
import static org.mengkeju.deal.usefirst.Licence.signed;
import static org.mengkeju.deal.usefirst.Licence.terms;
import static org.mengkeju.deal.usefirst.Licence.total;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.terms.UseFirstTerms.Trigger;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.deal.usefirst.Act.Said;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;

/** Random walks over what people may do; {@code -Dseed=} walks one again. */
class UseFirstWalksTest {
    private static final int WALKS = 600;

    /** Of the fifteen states of a signed contract; each walk is short, so the rarest may be missing. */
    private static final int MOST_STATES = 12;

    private static final int STEPS = 30;

    private final Set<UseFirstState> reached = EnumSet.noneOf(UseFirstState.class);

    @Test
    void whateverPeopleDoEveryStateFollowsLegallyAndNothingIsPaidTwice() {
        long first = Long.getLong("seed", System.nanoTime());
        int walks = System.getProperty("seed") == null ? WALKS : 1;
        for (long seed = first; seed < first + walks; seed++) {
            try {
                walk(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("the walk of seed " + seed + " (-Dseed=" + seed + ")", e);
            }
        }
        if (walks > 1) {
            assertThat(reached).as("seed " + first).hasSizeGreaterThanOrEqualTo(MOST_STATES);
        }
    }

    private void walk(Random random) {
        UseFirstTerms terms = terms(random.nextBoolean() ? "收率" : "", covered(random), triggers(random));
        UseFirstContract contract = random.nextBoolean() ? signed(terms) : Licence.inUse(terms);
        int idle = random.nextInt(9); // of ten: some do something all the time, some nearly never
        LocalDate today = contract.signedOn();
        for (int step = 0; step < STEPS; step++) {
            today = today.plusDays(random.nextInt(random.nextBoolean() ? 12 : 60));
            Status before = contract.on(today, Licence::workingDay);
            Optional<Act> act = random.nextInt(10) < idle ? Optional.empty() : anything(before, today, random);
            if (act.isPresent()) {
                try {
                    contract = contract.with(act.get(), today, Licence::workingDay);
                } catch (Refusal no) {
                    assertThat(no.messageKey()).startsWith("deal.use-first.refusal.");
                }
            }
            lawful(contract, today);
        }
        sameInAnyOrderOfRecording(contract, today, random);
    }

    private void lawful(UseFirstContract contract, LocalDate today) {
        Status now = contract.on(today, Licence::workingDay);
        UseFirstState state = UseFirstState.SIGNED;
        for (Status.Step step : now.steps().subList(1, now.steps().size())) {
            assertThat(state.next()).as("from " + state).contains(step.to());
            state = step.to();
        }
        assertThat(now.state()).isEqualTo(state);
        reached.add(state);
        for (Due due : now.dues()) {
            assertThat(due.paid().plus(due.covered())).isLessThanOrEqualTo(due.amount());
            assertThat(contract.rules().mayBePaidOn(due.from(), contract.effectiveOn(), now.firstRevenue()))
                    .isTrue();
        }
        if (now.wakes() != null) {
            assertThat(now.wakes()).isAfter(today);
            LocalDate eve = now.wakes().minusDays(1);
            assertThat(contract.on(eve, Licence::workingDay).state())
                    .as("nothing happens before it wakes")
                    .isEqualTo(now.state());
        }
        if (now.state() == UseFirstState.EXITED_FREE && now.dues().isEmpty()) {
            assertThat(now.outstanding()).isEqualTo(Money.ZERO);
        }
    }

    private static void sameInAnyOrderOfRecording(UseFirstContract contract, LocalDate today, Random random) {
        boolean oneADay = contract.acts().stream().map(Act::on).distinct().count()
                == contract.acts().size();
        if (oneADay) {
            List<Act> shuffled = new ArrayList<>(contract.acts());
            Collections.shuffle(shuffled, random);
            var other = new UseFirstContract(
                    contract.signedOn(),
                    contract.effectiveOn(),
                    contract.endsOn(),
                    contract.terms(),
                    contract.rules(),
                    contract.guaranteed(),
                    shuffled);
            assertThat(other.on(today, Licence::workingDay)).isEqualTo(contract.on(today, Licence::workingDay));
        }
    }

    private static Optional<Act> anything(Status now, LocalDate today, Random random) {
        if (now.moves().isEmpty()) {
            return Optional.empty();
        }
        if (!now.openProposals().isEmpty() && random.nextInt(3) > 0) {
            Act proposal = now.openProposals().getFirst();
            Side other = proposal.by() == Side.LICENSOR ? Side.LICENSEE : Side.LICENSOR;
            return Optional.of(act(proposal.move(), other, today, proposal.said()));
        }
        Move move = now.moves().get(random.nextInt(now.moves().size()));
        boolean rare = move == Move.REPORT_BREACH || move == Move.STOP || move == Move.EXIT;
        if (move == Move.TAKE_BACK || (rare && random.nextInt(6) > 0)) {
            return Optional.empty();
        }
        List<Side> sides = List.copyOf(move.sides());
        LocalDate on = random.nextInt(5) == 0 ? today.minusDays(random.nextInt(20)) : today;
        return Optional.of(act(move, sides.get(random.nextInt(sides.size())), on, said(move, now, random)));
    }

    private static Said said(Move move, Status now, Random random) {
        String due = now.dues().isEmpty()
                ? "0"
                : now.dues().get(random.nextInt(now.dues().size())).key();
        Money left = now.due(due).map(Due::left).orElse(Money.ZERO);
        Money part = random.nextInt(3) == 0 ? Money.ofFen(left.fen() / 2) : left;
        return switch (move) {
            case REGISTER -> Said.text("HT-1");
            case STATE_REVENUE ->
                Said.revenue(
                        Money.ofYuan(random.nextInt(600_000)),
                        null,
                        random.nextBoolean()
                                ? null
                                : Period.of(now.day().minusMonths(3), 3).toString());
            case MEET_MILESTONE -> Said.text("中试");
            case TEST -> Said.passed(random.nextInt(4) > 0);
            case EXTEND -> Said.months(6);
            case INVOICE, NOTIFY -> Said.due(due);
            case PAY -> Said.payment(due, part);
            case COVER -> Said.payment(due, Money.ofFen(left.fen() * 8 / 10));
            default -> Said.NOTHING;
        };
    }

    private static int covered(Random random) {
        return List.of(0, 80, 100).get(random.nextInt(3));
    }

    private static Trigger[] triggers(Random random) {
        List<Trigger> all = new ArrayList<>(List.of(
                date("2027-05-01", 100_000),
                fee(TriggerKind.FIRST_REVENUE, "首笔收入", 30_000),
                total(1_000_000, 200_000),
                fee(TriggerKind.MILESTONE_MET, "中试", 50_000),
                share("3"),
                fee(TriggerKind.BUYOUT_OPTION, "买断", 900_000)));
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(3)).toArray(Trigger[]::new);
    }

    @Test
    void aDayOfItsLifeCanBeLookedAtAgain() {
        UseFirstContract contract = Licence.inUse(terms("", 0, date("2027-05-01", 100_000)));
        assertThat(contract.on(day("2026-05-01"), Licence::workingDay).state()).isEqualTo(UseFirstState.IN_FREE_USE);
        assertThat(contract.on(day("2027-05-01"), Licence::workingDay).state()).isEqualTo(UseFirstState.DUE);
        assertThat(contract.on(day("2026-07-01"), Licence::workingDay).state()).isEqualTo(UseFirstState.IN_FREE_USE);
    }
}
