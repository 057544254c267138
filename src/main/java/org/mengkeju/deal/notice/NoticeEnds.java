package org.mengkeju.deal.notice;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every hour: notices that are over let their contracts be signed. Several programs may do so at once. */
@Component
class NoticeEnds {
    private final PriceNotices notices;

    NoticeEnds(PriceNotices notices) {
        this.notices = notices;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void endAll() {
        notices.running().forEach(notice -> notices.end(notice.id()));
    }
}
