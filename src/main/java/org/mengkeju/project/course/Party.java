package org.mengkeju.project.course;

import org.mengkeju.network.OrganisationId;

/** An organisation that takes part. */
public record Party(Part part, OrganisationId organisation, String name) {
    /** As what. */
    public enum Part {
        /** 发榜方, the final user. */
        POSTER,
        /** 承担单位. */
        TAKER,
        /** 参与单位. */
        PARTNER
    }
}
