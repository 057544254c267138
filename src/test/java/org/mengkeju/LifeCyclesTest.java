package org.mengkeju;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.booking.BookingState;
import org.mengkeju.deal.LeadStage;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.approach.ApproachState;
import org.mengkeju.deal.market.auction.AuctionState;
import org.mengkeju.deal.market.offer.OfferState;
import org.mengkeju.deal.market.openlicence.OpenLicenceState;
import org.mengkeju.deal.points.AwardState;
import org.mengkeju.deal.proceeds.AgreementState;
import org.mengkeju.deal.proceeds.payout.PlanState;
import org.mengkeju.deal.usefirst.UseFirstState;
import org.mengkeju.integrity.cases.CaseState;
import org.mengkeju.integrity.ethics.EthicsState;
import org.mengkeju.matching.gap.GapState;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.registration.RegistrationState;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.expert.ExpertState;
import org.mengkeju.selection.panel.PanelState;
import org.mengkeju.selection.panel.SeatState;
import org.mengkeju.selection.panel.pairing.PairingState;
import org.mengkeju.subsidy.claim.ClaimState;
import org.mengkeju.subsidy.voucher.VoucherState;

/** The pictures of the life cycles are drawn from the enums that rule them. */
class LifeCyclesTest {
    private static final int GROUP_MIN = 3;

    /** A life cycle: its states in order, the first one new; where each may go; what each is called on screen. */
    private record Cycle<S extends Enum<S>>(List<S> states, Function<S, Set<S>> next, Function<S, String> name) {

        /** States between which every move is legal and which lead to the same others: drawn as one. */
        List<List<S>> groups() {
            Map<Set<S>, List<S>> byReach = new LinkedHashMap<>();
            for (S state : states) {
                Set<S> reach = new TreeSet<>(next.apply(state));
                reach.add(state);
                byReach.computeIfAbsent(reach, key -> new ArrayList<>()).add(state);
            }
            return byReach.values().stream()
                    .filter(group -> group.size() >= GROUP_MIN)
                    .toList();
        }

        String picture() {
            StringBuilder lines = new StringBuilder("```mermaid\nstateDiagram-v2\n");
            states.forEach(state -> lines.append("    state \"%s\" as %s\n".formatted(name.apply(state), state)));
            int number = 0;
            for (List<S> group : groups()) {
                String key = "GROUP" + ++number;
                lines.append("    state \"each to any other\" as ").append(key).append(" {\n");
                group.forEach(state -> lines.append("        ").append(state).append('\n'));
                lines.append("    }\n");
                targets(group.getFirst(), group).forEach(to -> arrow(lines, key, to.name()));
            }
            arrow(lines, "[*]", states.getFirst().name());
            states.stream().filter(this::standsAlone).forEach(state -> moves(lines, state));
            return lines.append("```\n").toString();
        }

        private boolean standsAlone(S state) {
            return groups().stream().noneMatch(group -> group.contains(state));
        }

        private void moves(StringBuilder lines, S state) {
            Set<S> targets = targets(state, List.of());
            targets.forEach(to -> arrow(lines, state.name(), to.name()));
            if (targets.isEmpty()) {
                arrow(lines, state.name(), "[*]");
            }
        }

        /** In the order of the enum, whatever set the code gives. */
        private Set<S> targets(S state, List<S> without) {
            Set<S> targets = new TreeSet<>(next.apply(state));
            without.forEach(targets::remove);
            return targets;
        }

        private static void arrow(StringBuilder lines, String from, String to) {
            lines.append("    ").append(from).append(" --> ").append(to).append('\n');
        }

        String table() {
            StringBuilder lines = new StringBuilder("| state | on screen | may go to |\n|---|---|---|\n");
            for (S state : states) {
                String next = targets(state, List.of()).stream()
                        .map(to -> "%s `%s`".formatted(name.apply(to), to))
                        .collect(joining(", "));
                lines.append("| `%s` | %s | %s |\n".formatted(state, name.apply(state), next.isEmpty() ? "—" : next));
            }
            return lines.toString();
        }
    }

    @Test
    void theLifeCyclesPageIsWhatTheCodeAllows() throws IOException {
        Properties catalogue = messages("catalogue");
        Properties deal = messages("deal");
        Properties matching = messages("matching");
        Properties registration = messages("registration");
        Properties subsidy = messages("subsidy");
        Properties integrity = messages("integrity");
        Properties selection = messages("selection");
        Properties project = messages("project");
        String page = """
                # Life cycles

                Made from the enums and the message files by `LifeCyclesTest` with `-Dupdate=life-cycles`. Who may make a move is said
                beside each enum: `ListingAccess`, `LeadAccess`,
                `ApproachAnswers`, `Gaps`, `Bookings`, `Move`, `AgreementAccess`, `AwardDesk`,
                `VoucherUse`, `VoucherDesk`, `ClaimFiling`, `ClaimDesk`, `CaseMove`, `EthicsMove`,
                `ExpertMove`, `ProjectMove`, `CallMove`, `ApplicationMove`,
                `PanelMove`, `SeatMove`.
                """
                + section(
                        "Listing 条目 `ListingState`",
                        new Cycle<>(
                                List.of(ListingState.values()),
                                ListingState::next,
                                state -> label(catalogue, "catalogue.state." + lower(state))))
                + section(
                        "Lead 线索 `LeadStage`",
                        new Cycle<>(
                                List.of(LeadStage.values()),
                                LeadStage::next,
                                stage -> label(deal, "deal.stage." + stage)))
                + section(
                        "Deal 交易 `DealStage`",
                        new Cycle<>(
                                List.of(DealStage.values()),
                                DealStage::next,
                                stage -> label(deal, "deal.agreement.stage." + stage)))
                + section(
                        "Approach 响应与约谈 `ApproachState`",
                        new Cycle<>(
                                List.of(ApproachState.values()),
                                ApproachState::next,
                                state -> label(deal, "deal.approach.state." + state)))
                + section(
                        "Use first, pay later 先使用后付费 `UseFirstState`",
                        new Cycle<>(
                                List.of(UseFirstState.values()),
                                UseFirstState::next,
                                state -> label(deal, "deal.use-first.state." + state)))
                + section(
                        "Agreement on proceeds 收益分配约定 `AgreementState`",
                        new Cycle<>(
                                List.of(AgreementState.values()),
                                AgreementState::next,
                                state -> label(deal, "deal.proceeds.state." + state)))
                + section(
                        "Division of a payment 到账的分配 `PlanState`",
                        new Cycle<>(
                                List.of(PlanState.values()),
                                PlanState::next,
                                state -> label(deal, "deal.proceeds.plan." + state)))
                + section(
                        "Award of points 积分 `AwardState`",
                        new Cycle<>(
                                List.of(AwardState.values()),
                                AwardState::next,
                                state -> label(deal, "deal.points.state." + state)))
                + section(
                        "Offer 挂牌 `OfferState`",
                        new Cycle<>(
                                List.of(OfferState.values()),
                                OfferState::next,
                                state -> label(deal, "deal.market.offer.state." + state)))
                + section(
                        "Open licence 开放许可 `OpenLicenceState`",
                        new Cycle<>(
                                List.of(OpenLicenceState.values()),
                                OpenLicenceState::next,
                                state -> label(deal, "deal.market.open-licence.state." + state)))
                + section(
                        "Auction 拍卖 `AuctionState`",
                        new Cycle<>(
                                List.of(AuctionState.values()),
                                AuctionState::next,
                                state -> label(deal, "deal.market.auction.state." + state)))
                + section(
                        "Gap 缺口 `GapState`",
                        new Cycle<>(
                                List.of(GapState.values()),
                                GapState::next,
                                state -> label(matching, "matching.gap.state." + state)))
                + section(
                        "Booking 预约 `BookingState`",
                        new Cycle<>(
                                List.of(BookingState.values()),
                                BookingState::next,
                                state -> label(catalogue, "catalogue.booking.state." + lower(state))))
                + section(
                        "Registration 登记 `RegistrationState`",
                        new Cycle<>(
                                List.of(RegistrationState.values()),
                                RegistrationState::next,
                                state -> label(registration, "registration.state." + state)))
                + section(
                        "Voucher 创新券 `VoucherState`",
                        new Cycle<>(
                                List.of(VoucherState.values()),
                                VoucherState::next,
                                state -> label(subsidy, "subsidy.voucher.state." + state)))
                + section(
                        "Claim of a subsidy 补助申请 `ClaimState`",
                        new Cycle<>(
                                List.of(ClaimState.values()),
                                ClaimState::next,
                                state -> label(subsidy, "subsidy.claim.state." + state)))
                + section(
                        "Case of integrity 诚信案件 `CaseState`",
                        new Cycle<>(
                                List.of(CaseState.values()),
                                CaseState::next,
                                state -> label(integrity, "integrity.state." + state)))
                + section(
                        "Ethics review 科技伦理审查 `EthicsState`",
                        new Cycle<>(
                                List.of(EthicsState.values()),
                                EthicsState::next,
                                state -> label(integrity, "integrity.ethics.state." + state)))
                + section(
                        "Expert in the pool 专家 `ExpertState`",
                        new Cycle<>(
                                List.of(ExpertState.values()),
                                ExpertState::next,
                                state -> label(selection, "selection.expert.state." + state)))
                + section(
                        "Project 项目 `ProjectState`",
                        new Cycle<>(
                                List.of(ProjectState.values()),
                                ProjectState::next,
                                state -> label(project, "project.state." + state)))
                + section(
                        "Call 榜单 `CallState`",
                        new Cycle<>(
                                List.of(CallState.values()),
                                CallState::next,
                                state -> label(selection, state.messageKey())))
                + section(
                        "Application 申请 `ApplicationState`",
                        new Cycle<>(
                                List.of(ApplicationState.values()),
                                ApplicationState::next,
                                state -> label(selection, state.messageKey())))
                + section(
                        "Panel 专家组 `PanelState`",
                        new Cycle<>(
                                List.of(PanelState.values()),
                                PanelState::next,
                                state -> label(selection, state.messageKey())))
                + section(
                        "Seat in a panel 专家席位 `SeatState`",
                        new Cycle<>(
                                List.of(SeatState.values()),
                                SeatState::next,
                                state -> label(selection, state.messageKey())))
                + section(
                        "Assignment 评审分派 `PairingState`",
                        new Cycle<>(
                                List.of(PairingState.values()),
                                PairingState::next,
                                state -> label(selection, state.messageKey())));
        var document = new Document(Path.of("docs/internals/life-cycles.md"), "life-cycles");
        assertThat(document.saying(page)).as(document.advice()).isEqualTo(page);
    }

    private static String section(String title, Cycle<?> cycle) {
        return "\n## " + title + "\n\n" + cycle.picture() + "\n" + cycle.table();
    }

    private static String lower(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String label(Properties messages, String key) {
        String label = messages.getProperty(key);
        if (label == null) {
            throw new IllegalStateException("no message " + key);
        }
        return label;
    }

    private static Properties messages(String module) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages", module + "_zh.properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
