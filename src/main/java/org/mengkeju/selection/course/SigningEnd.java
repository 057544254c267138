package org.mengkeju.selection.course;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.programme.StageType;
import org.mengkeju.selection.signing.Signing;
import org.springframework.stereotype.Component;

/** Signing ends when everybody who is still chosen has signed. */
@Component
class SigningEnd implements StageEnd {
    private final Signing signing;
    private final Least least;
    private final RegionClock clock;

    SigningEnd(Signing signing, Least least, RegionClock clock) {
        this.least = least;
        this.signing = signing;
        this.clock = clock;
    }

    @Override
    public Set<StageType> types() {
        return Set.of(StageType.SIGNING);
    }

    @Override
    public void enter(Call call, Stage stage, List<Application> in, Viewer by) {
        signing.prepare(call, in, clock.today());
    }

    @Override
    public Map<String, ?> end(Call call, Stage stage, List<Application> in, Viewer by) {
        Map<String, Object> tooFew = least.keep(call, by);
        if (!tooFew.isEmpty()) {
            return tooFew;
        }
        long open = in.stream()
                .filter(one -> one.state() == ApplicationState.CHOSEN)
                .count();
        if (open > 0) {
            throw Refusal.conflict("selection.refusal.unsigned", open);
        }
        return Map.of();
    }
}
