package org.mengkeju.catalogue.harvest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/** What search engines need: which pages there are, and which not to ask for. */
@Controller
@Requires(Right.READ_PUBLISHED)
class SitemapController {
    /** Limit of the sitemap protocol for one file. */
    private static final int MOST = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Listings listings;

    SitemapController(Listings listings) {
        this.listings = listings;
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return """
                User-agent: *
                Disallow: /desk
                Disallow: /account
                Disallow: /signin
                Disallow: /display
                Sitemap: %s/sitemap.xml
                """.formatted(root());
    }

    /** One sitemap for every kind. */
    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String index() {
        String root = root();
        var xml = new XmlText();
        xml.element("sitemapindex", java.util.Map.of("xmlns", NAMESPACE), () -> {
            for (Kind kind : Kind.values()) {
                xml.element("sitemap", () -> xml.element("loc", root + "/sitemap-" + kind.path() + ".xml"));
            }
        });
        return xml.toString();
    }

    @GetMapping("/sitemap-{kind:achievements|needs|experts|platforms|finance|agencies|policies}.xml")
    void ofKind(@PathVariable("kind") String path, HttpServletResponse response) throws IOException {
        Kind kind = Kind.ofPath(path).orElseThrow(Refusal::notFound);
        response.setContentType("application/xml;charset=UTF-8");
        PrintWriter out = response.getWriter();
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.println("<urlset xmlns=\"" + NAMESPACE + "\">");
        int[] count = {0};
        listings.stream(kind, Viewer.visitor(""), listing -> {
            if (count[0]++ < MOST) {
                out.printf(
                        "<url><loc>%s</loc><lastmod>%s</lastmod></url>%n",
                        HtmlUtils.htmlEscape(OaiRecords.address(listing), "UTF-8"),
                        OaiController.seconds(listing.updatedAt()));
            }
        });
        out.println("</urlset>");
    }

    private static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
