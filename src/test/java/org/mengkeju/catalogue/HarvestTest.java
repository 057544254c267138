package org.mengkeju.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mengkeju.DemoHouse;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What other programs fetch is what OAI-PMH 2.0 and Atom say it should be. */
@DemoHouse
class HarvestTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    Listings listings;

    @Autowired
    ListingDesk desk;

    private Document xml(String address) throws Exception {
        String body = web.get().uri(address).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }

    private static String text(Document document, String name) {
        return document.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    @Test
    void theProviderSaysWhoItIs() throws Exception {
        Document answer = xml("/oai?verb=Identify");
        assertThat(answer.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.openarchives.org/OAI/2.0/");
        assertThat(text(answer, "protocolVersion")).isEqualTo("2.0");
        assertThat(text(answer, "deletedRecord")).isEqualTo("persistent");
        assertThat(text(answer, "granularity")).isEqualTo("YYYY-MM-DDThh:mm:ssZ");
    }

    @Test
    void aHarvestFollowsItsTokensToTheEndWithoutGapsOrRepeats() throws Exception {
        Set<String> identifiers = new HashSet<>();
        int headers = 0;
        String next = "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc&set=achievement";
        while (next != null) {
            Document part = xml(next);
            var found = part.getElementsByTagNameNS("*", "identifier");
            headers += found.getLength();
            for (int at = 0; at < found.getLength(); at++) {
                identifiers.add(found.item(at).getTextContent());
            }
            var token = part.getElementsByTagNameNS("*", "resumptionToken");
            String value = token.getLength() == 0 ? "" : token.item(0).getTextContent();
            next = value.isEmpty() ? null : "/oai?verb=ListIdentifiers&resumptionToken=" + value;
        }
        assertThat(headers).as("none twice").isEqualTo(identifiers.size());
        Set<String> published = new HashSet<>();
        listings.streamPublished(listing -> {
            if (listing.kind() == Kind.ACHIEVEMENT && listing.visibility() == Visibility.PUBLIC) {
                published.add("oai:mengkeju:" + listing.id());
            }
        });
        assertThat(published).hasSizeGreaterThanOrEqualTo(384);
        assertThat(identifiers).containsAll(published);
    }

    @Test
    void aRecordIsDublinCoreAndOneThatIsWithdrawnIsToldAsDeleted() throws Exception {
        Listing listing = listings.findByCode(Kind.EXPERT, "E-rare-earth-10", Sample.VISITOR)
                .orElseThrow();
        String address = "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:mengkeju:" + listing.id();
        assertThat(text(xml(address), "title")).isEqualTo(listing.title());
        desk.withdraw(listing.id(), "不再参加", Viewer.program());
        Document after = xml(address);
        Element header = (Element) after.getElementsByTagNameNS("*", "header").item(0);
        assertThat(header.getAttribute("status")).isEqualTo("deleted");
        assertThat(after.getElementsByTagNameNS("*", "metadata").getLength()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'', badVerb",
        "verb=Nope, badVerb",
        "verb=Identify&set=need, badArgument",
        "verb=ListRecords, badArgument",
        "verb=ListRecords&metadataPrefix=marc, cannotDisseminateFormat",
        "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2030-01-02&until=2030-01-01, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2030-01-01, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&set=nothing, noRecordsMatch",
        "verb=ListRecords&resumptionToken=nonsense, badResumptionToken",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:mengkeju:nothing, idDoesNotExist",
    })
    void aFaultHasItsCode(String query, String code) throws Exception {
        Document answer = xml("/oai?" + query);
        Element error = (Element) answer.getElementsByTagNameNS("*", "error").item(0);
        assertThat(error.getAttribute("code")).isEqualTo(code);
    }

    @Test
    void aFeedHasWhatAtomAsksFor() throws Exception {
        Document feed = xml("/catalogue/needs/feed.atom");
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getElementsByTagNameNS("*", "entry").getLength()).isEqualTo(50);
        for (String name : Set.of("id", "title", "updated", "author")) {
            assertThat(feed.getElementsByTagNameNS("*", name).getLength())
                    .as(name)
                    .isPositive();
        }
    }

    @Test
    void aPublicPageCarriesItsRecordForMachines() throws Exception {
        String page = web.get()
                .uri("/catalogue/needs/N-rare-earth-01")
                .accept("text/html")
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("application/ld+json")
                .contains("\"@type\":\"Demand\"")
                .contains("演示数据");
    }
}
