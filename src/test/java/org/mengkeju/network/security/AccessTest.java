package org.mengkeju.network.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DemoHouse
@DisplayName("Every endpoint answers every role as docs/reference/access.csv says")
class AccessTest {
    private static final Path TABLE = Path.of("docs/reference/access.csv");
    private static final String UPDATE = "mvn test -Dtest=AccessTest -Dupdate=access";
    private static final String REMOTE = "192.0.2.7";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    CurrentViewer viewers;

    @Autowired
    MockMvcTester web;

    /** One way into the program. */
    private record Endpoint(String method, String path, HandlerMethod handler) {}

    @Test
    void theTableInTheRepositoryIsWhatTheProgramDoes() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("method,path,right,visitor," + String.join(",", roleNames()));
        lines.addAll(new TreeSet<>(endpoints().stream().map(this::line).toList()));
        if ("access".equals(System.getProperty("update"))) {
            Files.createDirectories(TABLE.getParent());
            Files.write(TABLE, lines);
        }
        assertThat(Files.exists(TABLE) ? Files.readAllLines(TABLE) : List.of())
                .as("endpoints and rights changed; look at the difference, then run: %s", UPDATE)
                .isEqualTo(lines);
    }

    @Test
    void whoeverLacksTheRightIsRefusedByARealRequest() {
        for (Endpoint endpoint : endpoints()) {
            for (Role role : Role.values()) {
                if (refused(endpoint, viewer(role))) {
                    assertThat(web.method(HttpMethod.valueOf(endpoint.method()))
                                    .uri(sample(endpoint.path()))
                                    .accept("text/html")
                                    .with(SignedIn.as(viewer(role))))
                            .as("%s %s as %s", endpoint.method(), endpoint.path(), role)
                            .hasStatus(403);
                }
            }
        }
    }

    @Test
    void aVisitorIsSentToSignInWhereAnAccountIsNeeded() {
        for (Endpoint endpoint : endpoints()) {
            if (refused(endpoint, Viewer.visitor(REMOTE))) {
                boolean rest = endpoint.path().startsWith("/api/");
                assertThat(web.method(HttpMethod.valueOf(endpoint.method()))
                                .uri(sample(endpoint.path()))
                                .accept(rest ? "application/json" : "text/html")
                                .with(SignedIn.as(Viewer.visitor(REMOTE))))
                        .as("%s %s", endpoint.method(), endpoint.path())
                        .hasStatus(rest ? 401 : 303);
            }
        }
    }

    @Test
    void everyEndpointOfOursNamesItsRight() {
        assertThat(endpoints())
                .filteredOn(endpoint -> right(endpoint.handler()).equals("-"))
                .extracting(endpoint -> endpoint.handler().getBeanType().getPackageName())
                .allMatch(name -> name.startsWith("org.mengkeju.platform") || !name.startsWith("org.mengkeju"));
    }

    private String line(Endpoint endpoint) {
        List<String> cells = new ArrayList<>();
        cells.add(endpoint.method());
        cells.add(endpoint.path());
        cells.add(right(endpoint.handler()));
        cells.add(refused(endpoint, Viewer.visitor(REMOTE)) ? "no" : "yes");
        for (Role role : Role.values()) {
            cells.add(refused(endpoint, viewer(role)) ? "no" : "yes");
        }
        return String.join(",", cells);
    }

    private boolean refused(Endpoint endpoint, Viewer viewer) {
        var request = new MockHttpServletRequest(endpoint.method(), sample(endpoint.path()));
        request.setAttribute(CurrentViewer.ATTRIBUTE, viewer);
        try {
            return !new RightInterceptor(viewers).preHandle(request, new MockHttpServletResponse(), endpoint.handler());
        } catch (Refusal refusal) {
            return true;
        }
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            for (String path : info.getPatternValues()) {
                for (RequestMethod method : methods(info)) {
                    endpoints.add(new Endpoint(method.name(), path, handler));
                }
            }
        });
        return endpoints;
    }

    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> named = info.getMethodsCondition().getMethods();
        return named.isEmpty() ? EnumSet.of(RequestMethod.GET, RequestMethod.POST) : named;
    }

    private static String right(HandlerMethod handler) {
        @Nullable Right right = RightInterceptor.required(handler);
        return right == null ? "-" : right.name();
    }

    private static String sample(String path) {
        return path.replace("/**", "/x")
                .replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1")
                .replaceAll("\\{[^}]+}", new UUID(0, 1).toString());
    }

    private static Viewer viewer(Role role) {
        return new Viewer(Identifier.next(), role.name(), Set.of(role), OrganisationId.next(), "NM-02", REMOTE);
    }

    private static List<String> roleNames() {
        return List.of(Role.values()).stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
