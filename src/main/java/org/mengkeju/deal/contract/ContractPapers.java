package org.mengkeju.deal.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.mengkeju.platform.paper.Papers;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;

/** A contract as a Word document and as PDF, both with the digest of the text and the signatures under it. */
@Component
public class ContractPapers {
    private static final String FONT = "宋体";
    private static final int TITLE = 20;
    private static final int BODY = 12;
    private static final int SMALL = 9;

    private final Contracts contracts;
    private final Papers papers;
    private final RegionClock clock;

    ContractPapers(Contracts contracts, Papers papers, RegionClock clock) {
        this.contracts = contracts;
        this.papers = papers;
        this.clock = clock;
    }

    public byte[] pdf(Contract contract) {
        Map<String, Object> model =
                Map.of("contract", contract, "signatures", contracts.signatures(contract), "zone", clock.zone());
        return papers.pdf("deal/contract-paper", model, Locale.SIMPLIFIED_CHINESE);
    }

    public byte[] docx(Contract contract) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            paragraph(document, contract.title(), TITLE, true).setAlignment(ParagraphAlignment.CENTER);
            paragraph(document, "合同编号：" + contract.number(), BODY, false);
            for (Contract.Side side : contract.sides()) {
                paragraph(document, Contract.roleName(side.role()) + "：" + side.name() + code(side), BODY, false);
            }
            for (Clause clause : contract.clauses()) {
                paragraph(document, "第" + clause.number() + "条 " + clause.title(), BODY, true);
                clause.text().lines().forEach(line -> paragraph(document, line, BODY, false));
            }
            signatures(document, contract);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(Contract.Side side) {
        return side.code().isEmpty() ? "" : "（统一社会信用代码 " + side.code() + "）";
    }

    private void signatures(XWPFDocument document, Contract contract) {
        List<Signature> signatures = contracts.signatures(contract);
        for (Contract.Side side : contract.sides()) {
            String signed = signatures.stream()
                    .filter(one -> one.role() == side.role())
                    .map(one -> one.name() + "  "
                            + one.at().atZone(clock.zone()).toLocalDateTime().withNano(0))
                    .findFirst()
                    .orElse("________________");
            if (side.role().isSide()) {
                paragraph(document, Contract.roleName(side.role()) + "签署：" + signed, BODY, false);
            }
        }
        paragraph(document, "文本 SM3 摘要：" + contract.digest(), SMALL, false);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text, int size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
        return paragraph;
    }
}
