package org.mengkeju.project.course;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.project.ProjectId;
import org.springframework.stereotype.Service;

/** Reads projects for those who may. */
@Service
public class Projects {
    private static final Set<ProjectState> WAITING = Arrays.stream(ProjectState.values())
            .filter(ProjectState::waitsForDesk)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProjectState.class)));

    private final ProjectRows rows;
    private final ProjectAccess access;

    Projects(ProjectRows rows, ProjectAccess access) {
        this.rows = rows;
        this.access = access;
    }

    public Optional<Project> find(ProjectId id, Viewer viewer) {
        return rows.find(id).filter(one -> access.mayRead(one, viewer));
    }

    /** The viewer's own; all for those who read all. */
    public List<Project> list(Viewer viewer) {
        return viewer.may(Right.READ_CALLS)
                ? rows.in(EnumSet.allOf(ProjectState.class))
                : rows.of(viewer.organisation(), viewer.person()).stream()
                        .filter(one -> access.mayRead(one, viewer))
                        .toList();
    }

    /** Those in which an officer has to decide. */
    public List<Project> waiting() {
        return rows.in(WAITING);
    }

    public int countWaiting() {
        return rows.count(WAITING);
    }

    public List<Entry> entries(ProjectId id) {
        return rows.entries(id);
    }

    /** Moves this viewer may make now, in the order of the enum. */
    public List<ProjectMove> moves(Project one, Viewer viewer) {
        return Arrays.stream(ProjectMove.values())
                .filter(move -> access.may(one, move, viewer))
                .toList();
    }
}
