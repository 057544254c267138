package org.mengkeju.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealOpener;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.deal.terms.Instalment;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Result;
import org.mengkeju.deal.terms.Royalty;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.springframework.stereotype.Component;

/** A supplier, an acquirer and what they talk about: the start of every test of a deal. */
@Component
public final class Talks {
    private final ListingDesk desk;
    private final Organisations organisations;
    private final DealOpener opener;
    private final Negotiation negotiation;

    Talks(ListingDesk desk, Organisations organisations, DealOpener opener, Negotiation negotiation) {
        this.desk = desk;
        this.organisations = organisations;
        this.opener = opener;
        this.negotiation = negotiation;
    }

    /** Two people and the deal between their organisations. */
    public record Between(Viewer supplier, Viewer acquirer, Deal deal) {}

    /** Somebody who acts for a new organisation. */
    public Viewer person(Role role, Organisation.Kind kind, String name) {
        var draft = new Organisation.Draft(null, name + Identifier.next(), kind, "150200", false);
        var id = organisations.register(draft, Viewer.program()).id();
        return new Viewer(Identifier.next(), role.name(), Set.of(role), id, null, "127.0.0.1");
    }

    public Viewer firm() {
        return person(Role.FIRM, Organisation.Kind.FIRM, "演示企业");
    }

    public Viewer university() {
        return person(Role.RESEARCHER, Organisation.Kind.UNIVERSITY, "演示高校");
    }

    /** A firm talks with a firm about its achievement: no public notice is asked of them. */
    public Between firms() {
        return about(person(Role.FIRM, Organisation.Kind.FIRM, "演示研发企业"), firm());
    }

    /** A firm talks with a university about its achievement. */
    public Between universityAndFirm() {
        return about(university(), firm());
    }

    public Between about(Viewer supplier, Viewer acquirer) {
        return new Between(supplier, acquirer, opener.open(achievement(supplier).id(), acquirer));
    }

    public Listing achievement(Viewer owner) {
        var details = new Details.Achievement(
                List.of(new Details.TrlMark(7, "2026-01", "")),
                "firm",
                List.of(),
                null,
                List.of(),
                "",
                "",
                List.of(),
                List.of());
        var content = new ListingContent(
                "高温涂层 " + Identifier.next(),
                "连续工况 1200 ℃ 下用两年。" + Identifier.next(),
                List.of(),
                List.of(),
                List.of("150200"),
                "",
                Visibility.PUBLIC,
                details);
        Listing draft = desk.draft(ListingId.next(), content, owner);
        desk.submit(draft.id(), owner);
        return desk.publish(draft.id(), Viewer.program());
    }

    /** Both sides accept these terms. */
    public Deal agree(Between between, Terms terms) {
        int basis = 0;
        var version = negotiation.propose(between.deal().id(), terms, basis, between.supplier());
        return negotiation.accept(between.deal().id(), version.number(), between.acquirer());
    }

    /** A plain licence: 300,000 yuan in two instalments, 30,000 of it for equipment. */
    public static Terms licence(LocalDate today) {
        return terms(
                Way.ORDINARY_LICENCE,
                Money.ofYuan(300_000),
                List.of(
                        new Instalment("合同生效后", Money.ofYuan(100_000), today.plusDays(10)),
                        new Instalment("验收合格后", Money.ofYuan(200_000), today.plusDays(100))),
                null,
                null);
    }

    public static Terms terms(
            Way way,
            Money price,
            List<Instalment> instalments,
            @Nullable Royalty royalty,
            @Nullable UseFirstTerms useFirst) {
        return new Terms(
                way,
                Pricing.AGREED,
                "高温涂层的制备方法",
                List.of(new Result("invention-patent", "一种高温涂层", "ZL202610000000.1")),
                price,
                instalments,
                royalty,
                useFirst,
                List.of(),
                "用于受方自有窑炉",
                "内蒙古自治区",
                60,
                "工艺文件一套",
                "连续运行 72 小时，涂层不脱落",
                "双方对技术资料保密五年",
                "各自改进归各自所有",
                "逾期付款按日万分之三",
                false);
    }
}
