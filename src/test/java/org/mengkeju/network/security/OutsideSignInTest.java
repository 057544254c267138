package org.mengkeju.network.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.account.Accounts;
import org.mengkeju.network.account.OutsideAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@House
@DirtiesContext
class OutsideSignInTest {
    private static final HttpServer PROVIDER = provider();
    private static final String ISSUER =
            "http://localhost:" + PROVIDER.getAddress().getPort();
    private static final RSAKey KEY = key();
    private static volatile String nonce = "";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    OutsideAccounts outside;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("mengkeju.oidc.issuer", () -> ISSUER);
        registry.add("mengkeju.oidc.client-id", () -> "mengkeju");
        registry.add("mengkeju.oidc.client-secret", () -> "secret");
    }

    @AfterAll
    static void closeProvider() {
        PROVIDER.stop(0);
    }

    @Test
    void anIdentityOpensTheAccountItIsConnectedToAndNoOther() throws Exception {
        assertThat(comeBackFromProvider(client())).endsWith("/signin?outside=unknown");
        var draft = new Accounts.Draft("outside-person", "外部身份", Set.of(Role.EXPERT), null, false);
        var person = accounts.open(Viewer.program(), draft, "grass-2026-horizon", false);
        outside.connect(person.viewer("local"), person.id(), ISSUER, "somebody");
        var client = client();
        assertThat(comeBackFromProvider(client)).endsWith("/desk");
        assertThat(get(client, "http://localhost:" + port + "/api/v1/me").body())
                .contains("外部身份");
    }

    private String comeBackFromProvider(HttpClient client) throws Exception {
        String asked = location(get(client, "http://localhost:" + port + "/oauth2/authorization/oidc"));
        assertThat(asked).startsWith(ISSUER + "/authorize?");
        var query = Arrays.stream(URI.create(asked).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        nonce = query.getOrDefault("nonce", "");
        var back = URI.create(query.getOrDefault("redirect_uri", "") + "?code=x&state="
                + URLEncoder.encode(query.getOrDefault("state", ""), StandardCharsets.UTF_8));
        return location(get(client, back.toString()));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("none, but " + response.statusCode());
    }

    private static HttpServer provider() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
            server.createContext("/jwks", exchange -> answer(exchange, "{\"keys\":[" + KEY.toPublicJWK() + "]}"));
            server.createContext("/token", exchange -> answer(exchange, token()));
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String discovery() {
        return Map.of(
                        "issuer", ISSUER,
                        "authorization_endpoint", ISSUER + "/authorize",
                        "token_endpoint", ISSUER + "/token",
                        "jwks_uri", ISSUER + "/jwks")
                .entrySet()
                .stream()
                .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(
                        ",",
                        "{",
                        ",\"subject_types_supported\":[\"public\"],\"response_types_supported\":[\"code\"],"
                                + "\"id_token_signing_alg_values_supported\":[\"RS256\"]}"));
    }

    private static String token() {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("somebody")
                .audience("mengkeju")
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .build();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        try {
            jwt.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"" + jwt.serialize()
                + "\"}";
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
