package org.mengkeju.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.House;
import org.mengkeju.catalogue.exchange.ImportReport;
import org.mengkeju.catalogue.exchange.ListingImport;
import org.mengkeju.network.CreditCode;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.internal.Merging;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.table.RowFault;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose a listing is: by the credit code or the name a row carries, and after two records turned out to be one. */
@House
class OwnersTest {
    private static final String HEAD = "code,title,text,services,divisions,owner_name,owner_code\n";
    private static final Viewer PROGRAM = Viewer.program();

    @Autowired
    ListingImport imports;

    @Autowired
    Listings listings;

    @Autowired
    Organisations organisations;

    @Autowired
    Merging merging;

    @TempDir
    Path folder;

    private ImportReport take(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), HEAD + rows);
        return imports.run(Kind.AGENCY, file, "rows.csv", false, Sample.staff("NM-02"), done -> {});
    }

    private Organisation organisation(@Nullable CreditCode code, String name) {
        return organisations.register(
                new Organisation.Draft(code, name, Organisation.Kind.FIRM, "150200", false), PROGRAM);
    }

    private Listing found(String code) {
        return listings.findByCode(Kind.AGENCY, code, PROGRAM).orElseThrow();
    }

    @Test
    void aRowBelongsToTheOrganisationOfItsCreditCodeOrOfItsNameAlone() throws IOException {
        var code = CreditCode.completing("91150200MAWNER001");
        var byCode = organisation(code, "归属测试（包头）检测有限公司");
        var byName = organisation(null, "归属测试咨询有限公司");
        organisation(CreditCode.completing("91150200MAWNER002"), "归属测试同名有限公司");
        organisation(CreditCode.completing("91150200MAWNER003"), "归属测试同名公司");
        ImportReport report = take("OW-1,甲,帮忙,检测,包头市,随便写的名字," + code + "\n"
                + "OW-2,乙,帮忙,检测,包头市,归属测试咨询有限责任公司,\n"
                + "OW-3,丙,帮忙,检测,包头市,归属测试同名公司,\n"
                + "OW-4,丁,帮忙,检测,包头市,没有登记的单位,\n"
                + "OW-5,戊,帮忙,检测,包头市,,\n");
        assertThat(report.owners()).isEqualTo(new ImportReport.Owners(2, 2, List.of("归属测试同名公司", "没有登记的单位")));
        assertThat(found("OW-1").owner()).isEqualTo(byCode.id());
        assertThat(found("OW-1").ownerName()).isEqualTo("归属测试（包头）检测有限公司");
        assertThat(found("OW-2").owner()).isEqualTo(byName.id());
        assertThat(found("OW-3").owner()).isNull();
        assertThat(found("OW-4").ownerName()).isEqualTo("没有登记的单位");
    }

    @Test
    void aFalseCreditCodeIsAFaultOfItsRow() throws IOException {
        ImportReport report = take("OW-9,甲,帮忙,检测,包头市,,91150200MAWNER0019\n");
        assertThat(report.refused()).isTrue();
        assertThat(report.faults())
                .extracting(RowFault::line, RowFault::column)
                .containsExactly(Tuple.tuple(2L, "owner_code"));
    }

    @Test
    void listingsFollowWhenTwoRecordsAreMerged() throws IOException {
        var keep = organisation(null, "归并测试孵化有限公司");
        var code = CreditCode.completing("91150200MAWNER004");
        var giveUp = organisation(code, "归并测试孵化公司");
        take("OW-20,孵化,帮忙,检测,包头市,," + code + "\n");
        assertThat(found("OW-20").owner()).isEqualTo(giveUp.id());
        var proposal = merging.open().stream()
                .filter(pair -> pair.giveUp().id().equals(giveUp.id()))
                .findFirst()
                .orElseThrow();
        merging.merge(PROGRAM, proposal.id());
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(found("OW-20"))
                        .extracting(Listing::owner, Listing::ownerName)
                        .containsExactly(keep.id(), "归并测试孵化有限公司"));
        assertThat(listings.forOwner(member(keep.id())))
                .extracting(Listing::code)
                .containsExactly("OW-20");
    }

    private static Viewer member(OrganisationId organisation) {
        return new Viewer(Identifier.next(), "甲", Set.of(Role.FIRM), organisation, null, "127.0.0.1");
    }
}
