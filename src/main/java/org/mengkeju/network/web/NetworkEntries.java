package org.mengkeju.network.web;

import org.mengkeju.network.Claims;
import org.mengkeju.network.Right;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.network.internal.Members;
import org.mengkeju.network.internal.MergeRows;
import org.mengkeju.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This module's entries of the navigation and of the workbench rail. */
@Configuration(proxyBeanMethods = false)
class NetworkEntries {
    private static final String ADMINISTRATION = "network.rail.administration";

    @Bean
    NavigationEntry centresEntry() {
        return new NavigationEntry("network.nav", "/network", "/network", 70);
    }

    @Bean
    WorkbenchEntry centrePeopleEntry() {
        return new WorkbenchEntry(
                "network.rail.centre",
                "network.rail.people",
                "/centre/people",
                "people",
                Right.RUN_CENTRE,
                600,
                WorkbenchEntry.NO_COUNT,
                viewer -> viewer.centre() != null);
    }

    @Bean
    WorkbenchEntry claimsEntry(Claims claims) {
        return new WorkbenchEntry(
                "network.rail.centre",
                "network.rail.claims",
                ClaimController.PAGE,
                "seal",
                Right.RUN_CENTRE,
                610,
                viewer -> claims.waitingCount());
    }

    @Bean
    WorkbenchEntry organisationEntry(Members members) {
        return new WorkbenchEntry(
                "network.rail.organisation",
                "network.members.title",
                "/organisation",
                "people",
                Right.OWN_ACCOUNT,
                60,
                members::requestsFor,
                viewer -> viewer.organisation() != null);
    }

    @Bean
    WorkbenchEntry accountsEntry() {
        return new WorkbenchEntry(
                ADMINISTRATION,
                "network.rail.accounts",
                "/admin/accounts",
                "person",
                Right.ADMINISTER,
                700,
                WorkbenchEntry.NO_COUNT);
    }

    @Bean
    WorkbenchEntry organisationsEntry(MergeRows merges) {
        return new WorkbenchEntry(
                ADMINISTRATION,
                "network.rail.organisations",
                "/admin/organisations",
                "link",
                Right.ADMINISTER,
                710,
                viewer -> merges.openCount());
    }

    @Bean
    WorkbenchEntry auditEntry() {
        return new WorkbenchEntry(
                ADMINISTRATION,
                "network.rail.audit",
                "/admin/audit",
                "list",
                Right.READ_AUDIT,
                720,
                WorkbenchEntry.NO_COUNT);
    }
}
