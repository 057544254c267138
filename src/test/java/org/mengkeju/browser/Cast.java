package org.mengkeju.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.account.Accounts;
import org.springframework.context.ApplicationContext;

/** Everybody in a long walk, each signed in once in a window of their own. With {@code -Dpictures=FOLDER} pages are drawn. */
final class Cast {
    private static final String PASSWORD = "Demo-2026!";

    final ApplicationContext house;
    private final Chromium chromium;
    private final String root;
    private final Map<String, Page> pages = new HashMap<>();
    private final Looking looking = new Looking();

    Cast(Chromium chromium, String root, ApplicationContext house) {
        this.chromium = chromium;
        this.root = root;
        this.house = house;
    }

    /** A new account of a new organisation, to bid with: its sign-in name. */
    String newcomer(String organisation, Role role) {
        String name = "cast-" + UUID.randomUUID().toString().substring(0, 13);
        var person = house.getBean(Accounts.class)
                .open(Viewer.program(), new Accounts.Draft(name, "联系人甲", Set.of(role), null, true), PASSWORD, false);
        var draft = new Organisation.Draft(null, organisation, Organisation.Kind.INSTITUTE, "150200", true);
        var organisations = house.getBean(Organisations.class);
        organisations.addMember(organisations.register(draft, Viewer.program()).id(), person, Viewer.program());
        return name;
    }

    /** The window of an account; the empty name is somebody who has not signed in. */
    Page of(String account) {
        return pages.computeIfAbsent(
                account, name -> name.isEmpty() ? chromium.visitor() : chromium.signedIn(root, name));
    }

    Page at(String account, String path) {
        Page page = of(account);
        page.navigate(root + path);
        return page;
    }

    /** Goes where this account finds the button, and presses it by keyboard. */
    Page press(String account, String path, String button) {
        Page page = at(account, path);
        press(page, button);
        return page;
    }

    static void press(Page page, String button) {
        enter(page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first());
    }

    /** Presses a button that sends its form, and waits for the page that answers: whoever comes next finds it done. */
    static void enter(Locator button) {
        Page page = button.page();
        page.evaluate("document.body.dataset.before = 'yes'");
        button.press("Enter");
        page.locator("body:not([data-before])").waitFor();
        page.waitForLoadState();
    }

    /** The identifier at the end of where a page is. */
    static String key(Page page) {
        String[] parts = page.url().split("[?#]", 2)[0].split("/");
        return parts[parts.length - 1];
    }

    /** What is found at every stop of the walk, as {@link Looking} looks. */
    void look(Page page, String name) {
        looking.look(page, name);
    }

    List<String> faults() {
        return looking.faults();
    }
}
