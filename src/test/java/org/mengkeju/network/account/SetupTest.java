package org.mengkeju.network.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.network.Role;
import org.mengkeju.platform.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@House
class SetupTest {
    private static final String PASSWORD = "grass-2026-horizon";

    @Autowired
    Setup setup;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    @Test
    void theTokenOfTheStartOpensOneAdministratorAndIsThenWorthNothing() {
        jdbc.sql("DELETE FROM network.role_grant WHERE role = 'ADMINISTRATOR'").update();
        String token = setup.newToken();
        assertThat(web.get().uri("/setup").param("token", "guessed")).hasStatus(404);
        assertThat(web.get().uri("/setup").param("token", token)).hasStatusOk();
        assertThatThrownBy(() -> setup.open("guessed", "first-admin", "管理员甲", PASSWORD, "local"))
                .isInstanceOf(Refusal.class);
        var person = setup.open(token, "first-admin", "管理员甲", PASSWORD, "local");
        assertThat(person.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> setup.open(token, "second-admin", "管理员乙", PASSWORD, "local"))
                .isInstanceOf(Refusal.class);
        assertThat(web.get().uri("/setup").param("token", token)).hasStatus(404);
    }

    @Test
    void withoutTheDemonstrationSetThereAreNoDemonstrationAccounts() {
        int demo = jdbc.sql("SELECT count(*) FROM network.person WHERE demo")
                .query(Integer.class)
                .single();
        assertThat(demo).isZero();
    }
}
