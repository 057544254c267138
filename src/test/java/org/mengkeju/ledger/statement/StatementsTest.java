package org.mengkeju.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.House;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.ledger.statement.Statements.Waiting;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.table.TableFormat;
import org.springframework.beans.factory.annotation.Autowired;

@House
class StatementsTest {
    @Autowired
    Statements statements;

    @Autowired
    Claims claims;

    @Autowired
    Organisations organisations;

    @Autowired
    RegionClock clock;

    @TempDir
    Path folder;

    private Viewer creditor = Viewer.visitor("");
    private Organisation debtor =
            new Organisation(OrganisationId.next(), null, "", Organisation.Kind.FIRM, null, false);

    @BeforeEach
    void twoOrganisations() {
        Organisation own = registered("演示高校");
        creditor = new Viewer(Identifier.next(), "财务", Set.of(Role.RESEARCHER), own.id(), null, "127.0.0.1");
        debtor = registered("演示企业");
    }

    private Organisation registered(String name) {
        var draft = new Organisation.Draft(null, name + Identifier.next(), Organisation.Kind.FIRM, null, false);
        return organisations.register(draft, Viewer.program());
    }

    private Claim owed(String label, long yuan) {
        return claims.open(Claim.open(
                "claim:" + Identifier.next(),
                "deal:" + Identifier.next(),
                "instalment:1",
                label,
                Owner.of(Objects.requireNonNull(creditor.organisation())),
                Owner.of(debtor.id()),
                Money.ofYuan(yuan),
                clock.today().plusDays(30)));
    }

    private Statements.Report take(String... rows) throws IOException {
        Path file = Files.writeString(
                folder.resolve("流水.csv"), "交易日期,对方户名,贷方发生额,附言,流水号\n" + String.join("\n", rows) + "\n");
        return statements.take(file, TableFormat.CSV, "流水.csv", creditor);
    }

    private String row(String amount, String purpose, String serial) {
        return clock.today() + "," + debtor.name() + "," + amount + "," + purpose + "," + serial;
    }

    @Test
    void aLineIsProposedToTheClaimItPaysAndBookedByAPerson() throws IOException {
        Claim claim = owed("HT-2026-000077 首付款", 100_000);
        take(row("100000.00", "HT-2026-000077", "S1"));
        Waiting line = statements.waiting(creditor).getFirst();
        assertThat(line.isSure()).isTrue();
        statements.book(line.line().id(), claim.id(), creditor);
        statements.book(line.line().id(), claim.id(), creditor);
        assertThat(claims.find(claim.id()).orElseThrow().state()).isEqualTo(Claim.State.PAID);
        assertThat(statements.waiting(creditor)).isEmpty();
    }

    @Test
    void aLineThatFitsTwoClaimsIsLeftToAPerson() throws IOException {
        owed("HT-2026-000078 首付款", 50_000);
        owed("HT-2026-000079 首付款", 50_000);
        take(row("50000", "技术使用费", "S1"));
        Waiting line = statements.waiting(creditor).getFirst();
        assertThat(line.proposals()).hasSize(2);
        assertThat(line.isSure()).isFalse();
    }

    @Test
    void theSameLineSentAgainIsTakenOnce() throws IOException {
        assertThat(take(row("1000", "", "S1"), row("1000", "", "S2")).taken()).isEqualTo(2);
        Statements.Report again = take(row("1000", "", "S1"), row("1000", "", "S2"), row("7", "", "S3"));
        assertThat(again.taken()).isEqualTo(1);
        assertThat(again.known()).isEqualTo(2);
    }

    @Test
    void aFileWithAFaultIsNotTakenAtAll() throws IOException {
        Statements.Report report = take(row("1000", "", "S1"), row("12.345", "", "S2"));
        assertThat(report.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(3));
        assertThat(statements.waiting(creditor)).isEmpty();
    }

    @Test
    void aLineWhosePaymentIsTakenBackWaitsAndIsBookedAnew() throws IOException {
        Claim wrong = owed("HT-2026-000081 首付款", 1_000);
        Claim right = owed("HT-2026-000082 首付款", 5_000);
        take(row("1000", "", "S1"));
        var line = statements.waiting(creditor).getFirst().line().id();
        statements.book(line, wrong.id(), creditor);
        claims.reverse(claims.payments(wrong.id()).getFirst().id(), "记错了合同", creditor.actor());
        assertThat(statements.waiting(creditor)).hasSize(1);
        statements.book(line, right.id(), creditor);
        assertThat(claims.find(wrong.id()).orElseThrow().paid()).isEqualTo(Money.ZERO);
        assertThat(claims.find(right.id()).orElseThrow().paid()).isEqualTo(Money.ofYuan(1_000));
    }

    @Test
    void aLineNothingSpeaksForIsBookedWhereAPersonSays() throws IOException {
        Claim claim = owed("HT-2026-000083 首付款", 5_000);
        take(clock.today() + ",某财务公司代付,1000,,S1");
        Waiting line = statements.waiting(creditor).getFirst();
        assertThat(line.proposals()).isEmpty();
        assertThat(line.others()).containsExactly(claim);
    }

    @Test
    void nobodyBooksALineOfAnotherOrganisation() throws IOException {
        Claim claim = owed("HT-2026-000080 首付款", 1_000);
        take(row("1000", "", "S1"));
        Waiting line = statements.waiting(creditor).getFirst();
        Viewer stranger = new Viewer(
                Identifier.next(), "别家", Set.of(Role.FIRM), registered("别家").id(), null, "127.0.0.1");
        assertThatThrownBy(() -> statements.book(line.line().id(), claim.id(), stranger))
                .isInstanceOf(Refusal.class)
                .hasMessage("platform.refusal.not-found");
    }
}
