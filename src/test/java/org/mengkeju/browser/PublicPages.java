package org.mengkeju.browser;

import java.util.List;

/** One page of every public sort, as visitors reach them. */
final class PublicPages {
    static final List<String> ALL = List.of(
            "/",
            "/matching",
            "/matching?q=高温窑炉涂层怎样更节能、更耐用",
            "/catalogue/achievements",
            "/catalogue/achievements/A-rare-earth-01",
            "/catalogue/needs/N-rare-earth-01",
            "/catalogue/experts/E-rare-earth-01",
            "/catalogue/platforms/P-rare-earth-01",
            "/catalogue/platforms/P-rare-earth-01/bookings",
            "/catalogue/finance/F-01",
            "/catalogue/agencies/S-01",
            "/catalogue/policies",
            "/market",
            "/windows/technology-exchange",
            "/chains/rare-earth?link=magnets",
            "/network",
            "/network?q=包头",
            "/network/NM-02",
            "/indicators",
            "/indicators/quality",
            "/ledger/heads",
            "/subsidies",
            "/subsidies/notices",
            "/integrity",
            "/ethics/rules",
            "/zones/firms",
            "/boards/transfer",
            "/windows/policy-advice",
            "/windows/contract-registration",
            "/registrations/verify",
            "/deals/notices/prices",
            "/deals/notices/proceeds",
            "/deals/use-first/rules",
            "/points/notices",
            "/points/rules",
            "/about/accessibility",
            "/about/interfaces",
            "/signin",
            "/register");

    private PublicPages() {}
}
