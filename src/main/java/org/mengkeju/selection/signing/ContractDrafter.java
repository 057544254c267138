package org.mengkeju.selection.signing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.selection.TaskContract;
import org.mengkeju.selection.TaskContract.Funding;
import org.mengkeju.selection.TaskContract.Indicator;
import org.mengkeju.selection.TaskContract.Milestone;
import org.mengkeju.selection.TaskContract.Payment;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.Partner;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.programme.Programme;
import org.mengkeju.selection.programme.Task;

/** Makes the task contract of what the call's terms, the application and the programme say; nothing is written anew. */
final class ContractDrafter {
    private final Call call;
    private final Application application;
    private final Task task;

    ContractDrafter(Call call, Application application) {
        this.call = call;
        this.application = application;
        this.task = Objects.requireNonNull(call.programme().task());
    }

    TaskContract draft(LocalDate from) {
        List<Milestone> milestones = milestones(from);
        int months = whole(call.terms().text(task.months()));
        return new TaskContract(
                Identifier.next(),
                call.id(),
                application.id(),
                call.programme().edition(),
                call.programme().name().zh(),
                application.title(),
                call.poster(),
                application.lead(),
                application.partners().stream().map(Partner::organisation).toList(),
                application.leader(),
                application.chief(),
                from,
                from.plusMonths(months),
                funding(),
                milestones,
                payments(milestones.size()),
                call.links(),
                call.programme().kind() == Programme.Kind.RACE,
                call.demo());
    }

    private List<Funding> funding() {
        List<Funding> funding = new ArrayList<>();
        for (Task.From one : task.funding()) {
            String key = one.field().substring(one.field().indexOf('.') + 1);
            String yuan = (one.field().startsWith("call.") ? call.terms() : application.answers()).get(key);
            Money amount = yuan == null ? Money.ZERO : Money.ofYuan(new BigDecimal(yuan));
            if (!amount.isZero()) {
                funding.add(new Funding(one.source(), amount));
            }
        }
        return funding;
    }

    private List<Milestone> milestones(LocalDate from) {
        List<Indicator> indicators = call.terms().rowsOf(task.indicators()).stream()
                .map(row -> new Indicator(text(row, "name"), text(row, "target")))
                .toList();
        List<Map<String, String>> rows = call.terms().rowsOf(task.milestones());
        List<Milestone> milestones = new ArrayList<>();
        for (int n = 0; n < rows.size(); n++) {
            Map<String, String> row = rows.get(n);
            milestones.add(new Milestone(
                    n + 1,
                    text(row, "title"),
                    from.plusMonths(whole(text(row, "month"))),
                    indicators,
                    text(row, "test"),
                    isSet(row, "gate"),
                    isSet(row, "cut")));
        }
        return milestones;
    }

    /** A number as it was typed and checked: 12 and 12.0 are the same. */
    private static int whole(String typed) {
        return new BigDecimal(typed).intValueExact();
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static boolean isSet(Map<String, String> row, String column) {
        return "true".equals(row.get(column));
    }

    private List<Payment> payments(int milestones) {
        return task.payments().stream()
                .map(share -> new Payment(share.percent(), milestone(share.release(), milestones)))
                .toList();
    }

    /** Of an even number of milestones the earlier of the two in the middle. */
    private static @Nullable Integer milestone(Task.Release release, int milestones) {
        return switch (release) {
            case SIGNING -> 0;
            case MIDDLE_MILESTONE -> Math.max(1, (milestones + 1) / 2);
            case ACCEPTANCE -> null;
        };
    }

    /** Whether somebody is named where the programme wants a chief engineer. */
    boolean lacksChief() {
        UUID chief = application.chief();
        return task.chief() && chief == null;
    }
}
