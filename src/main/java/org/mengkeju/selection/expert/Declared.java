package org.mengkeju.selection.expert;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.selection.conflict.Work;

/** What an expert declared so that conflicts of interest are found. */
public record Declared(List<Job> jobs, List<Done> works, List<Relation> relations) {
    public Declared {
        jobs = List.copyOf(jobs);
        works = List.copyOf(works);
        relations = List.copyOf(relations);
    }

    /** An employer, past or present, besides today's unit. */
    public record Job(
            UUID id,
            @Nullable OrganisationId organisation,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** A paper, patent or project. */
    public record Done(UUID id, Work work) {}

    /** A person or an organisation one is close to. */
    public record Relation(
            UUID id,
            Kind kind,
            @Nullable UUID person,
            @Nullable OrganisationId organisation) {
        /** How close. */
        public enum Kind {
            /** 近亲属. */
            RELATIVE,
            /** 导师. */
            ADVISER,
            /** 学生. */
            STUDENT,
            /** 其他可能影响公正的关系（个人）. */
            RELATED,
            /** 其他可能影响公正的关系（单位）. */
            RELATED_ORGANISATION
        }
    }
}
