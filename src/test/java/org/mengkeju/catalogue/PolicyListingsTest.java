package org.mengkeju.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.House;
import org.mengkeju.catalogue.exchange.ListingImport;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.region.RegionLoader;
import org.springframework.beans.factory.annotation.Autowired;

/** Policies of the region folder, seen over several starts. */
@House
class PolicyListingsTest {
    @Autowired
    RegionLoader region;

    @Autowired
    Listings listings;

    @Autowired
    ListingDesk desk;

    @Autowired
    ListingImport imports;

    @TempDir
    Path folder;

    private final Viewer administrator =
            new Viewer(Identifier.next(), "管理员", java.util.Set.of(Role.ADMINISTRATOR), null, null, "127.0.0.1");

    private Listing found(Listing policy) {
        return listings.find(policy.id(), administrator).orElseThrow();
    }

    @Test
    void whatWasWithdrawnByHandStaysWithdrawnWhileItsFileIsTheSame() {
        Listing policy = listings.page(ListingFilter.published(Kind.POLICY), administrator, 1, 1)
                .getFirst();
        desk.withdraw(policy.id(), "已废止，等文件更新", administrator);
        region.load();
        assertThat(found(policy).state()).isEqualTo(ListingState.WITHDRAWN);
        var other = new ListingContent(
                policy.title() + "（旧）",
                policy.text(),
                policy.keywords(),
                policy.links(),
                policy.divisions(),
                policy.ownerName(),
                policy.visibility(),
                policy.details());
        desk.sendBack(policy.id(), "", administrator);
        desk.save(policy.id(), found(policy).version(), other, administrator);
        desk.withdraw(policy.id(), "仍然废止", administrator);
        region.load();
        assertThat(found(policy).state()).as("its file says something else now").isEqualTo(ListingState.PUBLISHED);
        assertThat(found(policy).title()).isEqualTo(policy.title());
    }

    @Test
    void whatSomebodyImportedIsNotTakenForGoneFromTheFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("policies.csv"), """
                code,title,text,issuer,level,standing,mark,gives,who,source,divisions
                PI-1,导入的办法,办法说明,某局,league,in-force,K,补助,企业,公开网页,包头市
                """);
        assertThat(imports.run(Kind.POLICY, file, "policies.csv", false, administrator, rows -> {})
                        .faults())
                .isEmpty();
        region.load();
        assertThat(listings.findByCode(Kind.POLICY, "PI-1", Sample.VISITOR)).isPresent();
    }
}
