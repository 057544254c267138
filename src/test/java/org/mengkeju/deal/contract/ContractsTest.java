package org.mengkeju.deal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mengkeju.House;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.Talks.Between;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealEntry;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.contract.internal.AmountInWords;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@House
@Import(Talks.class)
class ContractsTest {
    @Autowired
    Talks talks;

    @Autowired
    Contracts contracts;

    @Autowired
    Deals deals;

    @Autowired
    RegionClock clock;

    @Autowired
    JdbcClient jdbc;

    /** A deal whose terms are agreed, with its contract. */
    private record ToSign(Between between, DealId id, Contract contract) {}

    private ToSign toSign() {
        Between between = talks.firms();
        Deal agreed = talks.agree(between, Talks.licence(clock.today()));
        return new ToSign(between, agreed.id(), contracts.of(agreed).orElseThrow());
    }

    @Test
    void everyClauseIsFilledFromTheTermsItNames() {
        ToSign it = toSign();
        assertThat(it.contract().title()).isEqualTo("技术许可合同");
        assertThat(it.contract().text())
                .contains(
                        "300,000.00元（大写：叁拾万元整）",
                        "ZL202610000000.1",
                        "普通许可",
                        it.between().deal().acquirer().name())
                .doesNotContain("{")
                .doesNotContain("先使用后付费");
        assertThat(it.contract().clauses())
                .filteredOn(clause -> clause.key().equals("price"))
                .singleElement()
                .satisfies(clause -> assertThat(clause.fields()).contains("price", "instalments"));
    }

    @Test
    void withTheSecondSignatureTheContractIsInForce() {
        ToSign it = toSign();
        Deal first =
                contracts.sign(it.id(), it.contract().digest(), it.between().supplier());
        assertThat(first.stage()).isEqualTo(DealStage.SIGNING);
        Deal second =
                contracts.sign(it.id(), it.contract().digest(), it.between().acquirer());
        assertThat(second.stage()).isEqualTo(DealStage.SIGNED);
        assertThat(second.effectiveOn()).isEqualTo(clock.today());
        assertThat(contracts.signatures(it.contract()))
                .hasSize(2)
                .allSatisfy(signature ->
                        assertThat(contracts.holds(it.contract(), signature)).isTrue());
    }

    @Test
    void aSignatureDoesNotHoldForAnotherText() {
        ToSign it = toSign();
        contracts.sign(it.id(), it.contract().digest(), it.between().supplier());
        Signature signature = contracts.signatures(it.contract()).getFirst();
        var other = new Contract(
                it.contract().deal(),
                it.contract().terms(),
                it.contract().form(),
                it.contract().number(),
                it.contract().title() + "（改）",
                it.contract().sides(),
                it.contract().clauses(),
                it.contract().draftedAt());
        assertThat(contracts.holds(other, signature)).isFalse();
    }

    @Test
    void whenBothSidesSignAtOnceTheContractIsInForceOnce() throws Exception {
        ToSign it = toSign();
        try (var both = Executors.newFixedThreadPool(4)) {
            Callable<Deal> supplier = () ->
                    contracts.sign(it.id(), it.contract().digest(), it.between().supplier());
            Callable<Deal> acquirer = () ->
                    contracts.sign(it.id(), it.contract().digest(), it.between().acquirer());
            both.invokeAll(List.of(supplier, acquirer, supplier, acquirer));
        }
        assertThat(deals.find(it.id()).orElseThrow().stage()).isEqualTo(DealStage.SIGNED);
        assertThat(deals.entries(it.id()).stream().filter(entry -> entry.kind() == DealEntry.Kind.IN_FORCE))
                .hasSize(1);
        assertThat(contracts.signatures(it.contract())).hasSize(2);
    }

    @Test
    void whoReadAnotherTextCannotSign() {
        ToSign it = toSign();
        assertThatThrownBy(() ->
                        contracts.sign(it.id(), "0".repeat(64), it.between().supplier()))
                .isInstanceOf(Refusal.class)
                .hasMessage("deal.contract.refusal.other-text");
        assertThatThrownBy(() -> contracts.sign(it.id(), it.contract().digest(), talks.firm()))
                .hasMessage("platform.refusal.not-found");
    }

    @Test
    void aContractOnPaperHoldsOnceTheOtherSideConfirmsIt() {
        ToSign it = toSign();
        byte[] scan = "%PDF-1.7 scan".getBytes(StandardCharsets.US_ASCII);
        contracts.sendPaper(
                it.id(),
                "合同扫描件.pdf",
                scan,
                clock.today().minusDays(3),
                it.between().supplier());
        assertThatThrownBy(() -> contracts.confirmPaper(it.id(), it.between().supplier()))
                .hasMessage("deal.contract.refusal.own-paper");
        Deal signed = contracts.confirmPaper(it.id(), it.between().acquirer());
        assertThat(signed.effectiveOn()).isEqualTo(clock.today().minusDays(3));
    }

    @Test
    void aContractOnceDraftedCannotBeAltered() {
        ToSign it = toSign();
        assertThatThrownBy(() -> jdbc.sql("UPDATE deal.contract SET digest = 'x' WHERE deal = ?")
                        .param(it.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "5, 伍分",
        "30, 叁角整",
        "10000, 壹佰元整",
        "30000000, 叁拾万元整",
        "1000100, 壹万零壹元整",
        "10100000, 壹拾万壹仟元整",
        "12345, 壹佰贰拾叁元肆角伍分",
        "10005, 壹佰元零伍分",
        "10000000100, 壹亿零壹元整",
        "200010000, 贰佰万零壹佰元整"
    })
    void amountsAreWrittenInCapitalFigures(long fen, String words) {
        assertThat(AmountInWords.of(Money.ofFen(fen))).isEqualTo(words);
    }
}
