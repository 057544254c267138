package org.mengkeju.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Comparator;
import java.util.List;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.internal.LeadOpener;
import org.mengkeju.network.People;
import org.mengkeju.network.Viewer;
import org.springframework.context.ApplicationContext;

/** What browser tests of deals begin with: people of the demonstration signed in, a need or an achievement of theirs. */
final class DealHouse {
    private static final String PASSWORD = "Demo-2026!";

    private final People people;
    private final ListingDesk desk;
    private final LeadOpener opener;
    private final Leads leads;
    private final Listings listings;

    DealHouse(ApplicationContext house) {
        this.people = house.getBean(People.class);
        this.desk = house.getBean(ListingDesk.class);
        this.opener = house.getBean(LeadOpener.class);
        this.leads = house.getBean(Leads.class);
        this.listings = house.getBean(Listings.class);
    }

    Viewer viewer(String signInName) {
        return people.bySignInName(signInName).orElseThrow().viewer("127.0.0.1");
    }

    Listing need(String title) {
        return published("firm", title, new Details.Need(false, null, null, null, List.of(), List.of(), "", List.of()));
    }

    /** An achievement of the demonstration that belongs to the demonstration's researcher. */
    Listing achievement(int which) {
        return listings.forOwner(viewer("researcher")).stream()
                .filter(own -> own.demo() && own.kind() == Kind.ACHIEVEMENT)
                .sorted(Comparator.comparing(Listing::code))
                .toList()
                .get(which);
    }

    private Listing published(String owner, String title, Details details) {
        var content = new ListingContent(
                title,
                title + "：连续工况下半年就坏，想要能用两年的。",
                List.of(),
                List.of(),
                List.of("150200"),
                "",
                Visibility.PUBLIC,
                details);
        Listing draft = desk.draft(ListingId.next(), content, viewer(owner));
        desk.submit(draft.id(), viewer(owner));
        return desk.publish(draft.id(), Viewer.program());
    }

    /** A lead of a new need, in the hands of the demonstration's transfer manager. */
    Lead taken(String title) {
        Listing need = need(title);
        opener.open(need);
        Lead lead = leads.ofNeed(need.id(), viewer("head")).orElseThrow();
        return leads.take(lead.id(), viewer("manager"));
    }

    static Page signedIn(Chromium chromium, String root, String name, int width, ColorScheme scheme) {
        Page page = chromium.visitor(width, scheme);
        page.navigate(root + "/signin");
        page.locator("#name").fill(name);
        page.locator("#password").fill(PASSWORD);
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登录"))
                .click();
        page.waitForURL(address -> !address.contains("/signin"));
        return page;
    }

    static Page signedIn(Chromium chromium, String root, String name) {
        return signedIn(chromium, root, name, 1440, ColorScheme.LIGHT);
    }
}
