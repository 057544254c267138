package org.mengkeju.selection.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.notice.Notice;
import org.mengkeju.selection.notice.Notices;
import org.mengkeju.selection.notice.Objection;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.programme.StageType;
import org.springframework.stereotype.Component;

/** A notice ends after its last day, and not while an objection is open. */
@Component
class NoticeEnd implements StageEnd {
    private final Notices notices;
    private final Least least;
    private final RegionClock clock;

    NoticeEnd(Notices notices, Least least, RegionClock clock) {
        this.least = least;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Set<StageType> types() {
        return Set.of(StageType.PUBLIC_NOTICE);
    }

    @Override
    public void enter(Call call, Stage stage, List<Application> in, Viewer by) {
        notices.publish(call, stage, in);
    }

    @Override
    public Map<String, ?> end(Call call, Stage stage, List<Application> in, Viewer by) {
        List<Notice> own = notices.of(call.id()).stream()
                .filter(one -> one.stage().equals(stage.key()))
                .toList();
        for (Notice notice : own) {
            if (!clock.today().isAfter(notice.last())) {
                throw Refusal.conflict("selection.refusal.notice-runs", notice.last());
            }
        }
        List<Objection> objections = notices.allObjections(call.id()).stream()
                .filter(one -> one.stage().equals(stage.key()))
                .toList();
        long open = objections.stream()
                .filter(one -> one.state() == Objection.State.OPEN)
                .count();
        if (open > 0) {
            throw Refusal.conflict("selection.refusal.objections-open", open);
        }
        Map<String, Object> details = new LinkedHashMap<>(least.keep(call, by));
        details.put("notices", own.size());
        details.put("objections", objections.size());
        return details;
    }
}
