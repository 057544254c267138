package org.mengkeju.platform.region;

import java.util.List;
import java.util.stream.Collectors;

/** The region folder has faults; nothing of it was taken over. */
public final class RegionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RegionProblem> problems;

    public RegionRefused(List<RegionProblem> problems) {
        super(problems.stream().map(RegionProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<RegionProblem> problems() {
        return problems;
    }
}
