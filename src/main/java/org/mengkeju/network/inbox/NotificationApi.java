package org.mengkeju.network.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.notification.Notification;
import org.mengkeju.platform.notification.Notifications;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox for programs. */
@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "Account")
@Requires(Right.OWN_ACCOUNT)
class NotificationApi {
    private static final int PER_PAGE = 50;
    private static final int PAGE_MAX = 10_000;

    private final Notifications notifications;
    private final MessageSource messages;

    NotificationApi(Notifications notifications, MessageSource messages) {
        this.notifications = notifications;
        this.messages = messages;
    }

    /** Something told, in the reader's language, with the key and arguments it was put together from. */
    record Told(
            UUID id,
            String text,
            String message,
            List<String> arguments,
            String link,
            @JsonProperty("told_at") Instant toldAt,
            boolean read) {}

    /** A part of the inbox; unread counts up to 100. */
    record Inbox(int unread, int count, List<Told> notifications) {}

    @Operation(summary = "What the caller was told, newest first, 50 a page")
    @GetMapping
    Inbox list(@RequestParam(defaultValue = "1") int page, Viewer viewer, Locale locale) {
        var reader = Readers.of(viewer);
        return new Inbox(
                notifications.unread(reader),
                notifications.count(reader),
                notifications.list(reader, Math.clamp(page, 1, PAGE_MAX), PER_PAGE).stream()
                        .map(one -> told(one, locale))
                        .toList());
    }

    @Operation(summary = "Note that the caller has read one")
    @PostMapping("/{id}/read")
    Told read(@PathVariable UUID id, Viewer viewer, Locale locale) {
        var reader = Readers.of(viewer);
        Notification one = notifications.find(reader, id).orElseThrow(Refusal::notFound);
        notifications.read(reader, id);
        return told(new Notification(one.id(), one.text(), one.toldAt(), true), locale);
    }

    @Operation(summary = "Note that the caller has read everything")
    @PostMapping("/read")
    Inbox readAll(Viewer viewer, Locale locale) {
        notifications.readAll(Readers.of(viewer));
        return list(1, viewer, locale);
    }

    private Told told(Notification one, Locale locale) {
        Notification.Text text = one.text();
        String words = messages.getMessage(text.message(), text.arguments().toArray(), locale);
        return new Told(one.id(), words, text.message(), text.arguments(), text.link(), one.toldAt(), one.read());
    }
}
