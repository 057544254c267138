package org.mengkeju.catalogue.harvest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.harvest.HarvestQueries.Head;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Provider of OAI-PMH 2.0: what is public in the catalogue, as Dublin Core, a set for every kind. */
@RestController
@Requires(Right.READ_PUBLISHED)
class OaiController {
    private static final int PART = 100;
    private static final Map<String, Set<String>> ARGUMENTS = Map.of(
            "Identify", Set.of(),
            "ListMetadataFormats", Set.of("identifier"),
            "ListSets", Set.of("resumptionToken"),
            "ListIdentifiers", Set.of("metadataPrefix", "from", "until", "set", "resumptionToken"),
            "ListRecords", Set.of("metadataPrefix", "from", "until", "set", "resumptionToken"),
            "GetRecord", Set.of("identifier", "metadataPrefix"));

    private final HarvestQueries queries;
    private final OaiRecords records;
    private final RegionClock clock;

    OaiController(HarvestQueries queries, OaiRecords records, RegionClock clock) {
        this.queries = queries;
        this.records = records;
        this.clock = clock;
    }

    @RequestMapping(
            path = "/oai",
            method = {RequestMethod.GET, RequestMethod.POST},
            produces = MediaType.TEXT_XML_VALUE + ";charset=UTF-8")
    String answer(@RequestParam MultiValueMap<String, String> asked) {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/oai")
                .toUriString();
        var xml = new XmlText();
        xml.element("OAI-PMH", OaiRecords.ROOT, () -> {
            xml.element("responseDate", seconds(clock.now()));
            Map<String, String> given = new LinkedHashMap<>();
            try {
                given.putAll(checked(asked));
                List<XmlText.Part> body = body(xml, given, address);
                xml.element("request", given, address);
                body.forEach(XmlText.Part::write);
            } catch (OaiFault e) {
                boolean bare = e.code().equals("badVerb") || e.code().equals("badArgument");
                xml.element("request", bare ? Map.of() : given, address);
                xml.element("error", Map.of("code", e.code()), String.valueOf(e.getMessage()));
            }
        });
        return xml.toString();
    }

    private static Map<String, String> checked(MultiValueMap<String, String> asked) {
        Map<String, String> given = new LinkedHashMap<>();
        String verb = asked.getFirst("verb");
        Set<String> allowed = verb == null ? null : ARGUMENTS.get(verb);
        if (allowed == null || asked.getOrDefault("verb", List.of()).size() > 1) {
            throw new OaiFault(
                    "badVerb",
                    "verb is one of "
                            + String.join(
                                    ", ", ARGUMENTS.keySet().stream().sorted().toList()));
        }
        asked.forEach((name, values) -> {
            if (!name.equals("verb") && (!allowed.contains(name) || values.size() > 1)) {
                throw new OaiFault("badArgument", name + " is not an argument of " + verb + ", or stands twice");
            }
            given.put(name, values.getFirst());
        });
        if (given.containsKey("resumptionToken") && given.size() > 2) {
            throw new OaiFault("badArgument", "resumptionToken excludes other arguments");
        }
        return given;
    }

    private List<XmlText.Part> body(XmlText xml, Map<String, String> given, String address) {
        String verb = given.get("verb");
        return switch (String.valueOf(verb)) {
            case "Identify" -> List.of(() -> xml.element("Identify", () -> records.identify(xml, address, earliest())));
            case "ListMetadataFormats" -> {
                if (given.containsKey("identifier")) {
                    head(given);
                }
                yield List.of(() -> xml.element("ListMetadataFormats", () -> OaiRecords.format(xml)));
            }
            case "ListSets" -> {
                if (given.containsKey("resumptionToken")) {
                    throw new OaiFault("badResumptionToken", "the sets come in one part");
                }
                yield List.of(() -> xml.element("ListSets", () -> records.sets(xml)));
            }
            case "GetRecord" -> {
                Head head = head(given);
                format(given);
                yield List.of(() -> xml.element("GetRecord", () -> records.record(xml, head)));
            }
            default -> list(xml, given, String.valueOf(verb));
        };
    }

    private String earliest() {
        Instant first = queries.earliest();
        return seconds(first == null ? clock.now() : first);
    }

    private List<XmlText.Part> list(XmlText xml, Map<String, String> given, String verb) {
        OaiToken from = token(given);
        List<Head> found = queries.heads(from.set(), from.from(), from.until(), from.after(), PART + 1);
        if (found.isEmpty()) {
            throw new OaiFault("noRecordsMatch", "nothing matches these arguments");
        }
        boolean more = found.size() > PART;
        List<Head> part = new ArrayList<>(found.subList(0, Math.min(PART, found.size())));
        return List.of(() -> xml.element(verb, () -> {
            for (Head head : part) {
                if (verb.equals("ListRecords")) {
                    records.record(xml, head);
                } else {
                    records.header(xml, head);
                }
            }
            if (more) {
                xml.element(
                        "resumptionToken",
                        new OaiToken(from.set(), from.from(), from.until(), part.getLast()).toString());
            } else if (from.after() != null) {
                // an empty token ends an incomplete list (section 3.5)
                xml.element("resumptionToken", "");
            }
        }));
    }

    private static OaiToken token(Map<String, String> given) {
        String token = given.get("resumptionToken");
        if (token != null) {
            return OaiToken.parse(token);
        }
        format(given);
        String set = given.get("set");
        Kind kind = set == null
                ? null
                : Kind.ofKey(set).orElseThrow(() -> new OaiFault("noRecordsMatch", "there is no set " + set));
        String from = given.get("from");
        String until = given.get("until");
        if (from != null && until != null && from.length() != until.length()) {
            throw new OaiFault("badArgument", "from and until have different granularity");
        }
        Instant begin = from == null ? null : instant(from, false);
        Instant end = until == null ? null : instant(until, true);
        if (begin != null && end != null && !begin.isBefore(end)) {
            throw new OaiFault("badArgument", "from is later than until");
        }
        return new OaiToken(kind, begin, end, null);
    }

    /** A day or a second; as an end, the whole of it counts. */
    private static Instant instant(String text, boolean end) {
        try {
            if (text.length() == 10) {
                LocalDate day = LocalDate.parse(text);
                return (end ? day.plusDays(1) : day)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
            if (text.length() != 20) {
                throw new OaiFault("badArgument", text + " is no date of the granularity of this provider");
            }
            Instant second = Instant.parse(text);
            return end ? second.plusSeconds(1) : second;
        } catch (DateTimeParseException e) {
            throw new OaiFault("badArgument", text + " is no date");
        }
    }

    private static void format(Map<String, String> given) {
        String prefix = given.get("metadataPrefix");
        if (prefix == null) {
            throw new OaiFault("badArgument", "metadataPrefix is missing");
        }
        if (!prefix.equals("oai_dc")) {
            throw new OaiFault("cannotDisseminateFormat", "the only format is oai_dc");
        }
    }

    private Head head(Map<String, String> given) {
        String identifier = given.get("identifier");
        if (identifier == null) {
            throw new OaiFault("badArgument", "identifier is missing");
        }
        UUID id = key(identifier);
        return (id == null ? java.util.Optional.<Head>empty() : queries.head(id))
                .orElseThrow(() -> new OaiFault("idDoesNotExist", "there is no " + identifier));
    }

    private static @Nullable UUID key(String identifier) {
        try {
            return identifier.startsWith(OaiRecords.PREFIX)
                    ? UUID.fromString(identifier.substring(OaiRecords.PREFIX.length()))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
