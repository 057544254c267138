package org.mengkeju.network.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who a program acts for. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Account")
@Requires(Right.OWN_ACCOUNT)
class MeApi {
    /** The person behind a session or an access token. */
    record Answer(
            @Nullable UUID person,
            String name,
            Set<Role> roles,
            @Nullable UUID organisation,
            @Nullable String centre) {}

    @Operation(summary = "The person this request acts for, with roles, organisation and centre")
    @GetMapping
    Answer me(Viewer viewer) {
        OrganisationId organisation = viewer.organisation();
        return new Answer(
                viewer.person(),
                viewer.name(),
                viewer.roles(),
                organisation == null ? null : organisation.value(),
                viewer.centre());
    }
}
