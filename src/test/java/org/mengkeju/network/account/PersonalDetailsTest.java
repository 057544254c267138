package org.mengkeju.network.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.network.Person;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoHouse
class PersonalDetailsTest {
    private static final String PHONE = "13800005678";
    /** The example number of GB 11643-1999. */
    private static final String IDENTITY = "11010519491231002X";

    @Autowired
    Accounts accounts;

    @Autowired
    PersonalDetails details;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    @Test
    void theDatabaseHoldsCipherTextAndTheScreenOnlyHeadAndTail() {
        Person person = open("private-person");
        details.change(person.viewer("local"), person.id(), PHONE, IDENTITY);
        var row = jdbc.sql("SELECT * FROM network.person WHERE id = ?")
                .param(person.id())
                .query()
                .singleRow();
        assertThat(row.toString()).doesNotContain(PHONE, IDENTITY);
        assertThat(Objects.requireNonNull(row.get("phone")).toString()).isNotEmpty();
        assertThat(web.get().uri("/account").with(SignedIn.as("private-person")))
                .hasStatusOk()
                .bodyText()
                .contains("138****5678", "110*************2X")
                .doesNotContain(PHONE, IDENTITY);
        int told = jdbc.sql("SELECT count(*) FROM platform.audit_entry WHERE strpos(after::text, ?) > 0")
                .param(PHONE)
                .query(Integer.class)
                .single();
        assertThat(told).isZero();
    }

    @Test
    void aValueMovedToAnotherPersonDoesNotOpen() {
        Person one = open("person-one");
        Person two = open("person-two");
        details.change(one.viewer("local"), one.id(), PHONE, "");
        jdbc.sql("UPDATE network.person t SET phone = s.phone FROM network.person s WHERE s.id = ? AND t.id = ?")
                .params(one.id(), two.id())
                .update();
        assertThatThrownBy(() -> details.masked(two.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void numbersThatCannotBeRightAreRefused() {
        Person person = open("mistyping-person");
        Viewer viewer = person.viewer("local");
        assertThatThrownBy(() -> details.change(viewer, person.id(), "12345", ""))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> details.change(viewer, person.id(), "", "110105194912310021"))
                .isInstanceOf(Refusal.class);
    }

    private Person open(String name) {
        var draft = new Accounts.Draft(name, name, Set.of(Role.EXPERT), null, false);
        return accounts.open(Viewer.program(), draft, "grass-2026-horizon", false);
    }
}
