package org.mengkeju.matching.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Standing alerts as those who asked meet them, with the program working in the background. */
@DemoHouse
class AlertTest {
    private static final Duration IN_TIME = Duration.ofSeconds(10);

    @Autowired
    ApplicationContext context;

    @Autowired
    SavedSearches searches;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertWork work;

    @Autowired
    ListingDesk desk;

    AlertHouse house;
    Viewer firm;
    Viewer institute;
    Viewer officer;
    Viewer manager;

    @BeforeEach
    void people() {
        house = new AlertHouse(context);
        firm = house.firm();
        institute = house.viewer("researcher");
        officer = house.viewer("officer");
        manager = house.viewer("manager");
    }

    @Test
    void anAchievementThatFitsANeedIsToldToItsFirmOnceHoweverOftenItIsPublished() {
        Listing need = house.need(firm, "驼奶巴氏杀菌后挂壁严重", "驼奶过板式换热器，八十五度杀菌半小时就挂壁结垢，想要不拆机的清洗办法，连续跑八小时。");
        Listing found = house.achievement(institute, "驼奶板式换热器防挂壁清洗技术", "针对驼奶板式换热器八十五度杀菌挂壁结垢，不拆机在线清洗，连续运行八小时。");
        await().atMost(IN_TIME).until(() -> alerts.count(firm, need.id().value()) == 1);
        assertThat(house.told(firm, found.title())).isEqualTo(1);
        var content = AlertHouse.achieved(found.title(), found.text() + "已在两家乳企使用。", Visibility.PUBLIC);
        desk.save(found.id(), found.version(), content, Viewer.program());
        desk.withdraw(found.id(), "补材料", Viewer.program());
        settled();
        assertThat(house.told(firm, found.title())).isEqualTo(1);
        assertThat(alerts.list(firm, need.id().value(), 1, 5))
                .singleElement()
                .satisfies(alert -> assertThat(alert.confidence()).isBetween(40, 100));
    }

    @Test
    void whatDoesNotFitIsNotTold() {
        Listing need = house.need(firm, "马铃薯全粉回生快", "马铃薯全粉三个月就回生变硬，想知道怎样存放和改性，货架期要到一年。");
        house.achievement(institute, "风机叶片覆冰监测装置", "在风机叶片上装光纤，低温下判断覆冰厚度，误差两毫米，已装三十台。");
        settled();
        assertThat(alerts.count(firm, need.id().value())).isZero();
    }

    @Test
    void oneIsNotToldOfOnesOwn() {
        Listing need = house.need(firm, "羊皮浸酸废液铬超标", "羊皮浸酸鞣制废液三价铬超标，想要回收铬的办法，出水降到每升一点五毫克以下。");
        house.achievement(firm, "羊皮鞣制废液铬回收", "羊皮浸酸鞣制废液三价铬回收，出水每升一点五毫克以下，铬回用。");
        settled();
        assertThat(alerts.count(firm, need.id().value())).isZero();
    }

    @Test
    void whatOnlyTheNetworkMayReadIsToldToItsPeopleAlone() {
        String text = "蓖麻籽冷榨出油率低，残油高，想把残油降到百分之六以下，温度不超过六十度。";
        Listing need = house.need(firm, "蓖麻冷榨残油高", text);
        SavedSearch ofManager = searches.save(manager, "蓖麻", AlertHouse.words(text));
        house.published(
                institute, AlertHouse.achieved("蓖麻籽低温冷榨降残油", "蓖麻籽冷榨，六十度以下，残油降到百分之六以下，出油率提高。", Visibility.NETWORK));
        await().atMost(IN_TIME).until(() -> alerts.count(manager, ofManager.id()) == 1);
        assertThat(alerts.count(firm, need.id().value())).isZero();
    }

    @Test
    void aSavedSearchTellsWithinItsFiltersAndNotWhilePaused() {
        String text = "煤矸石山自燃，想知道哪里在烧、怎样灭，温度要降到七十度以下。";
        SavedSearch any = searches.save(officer, "矸石山", AlertHouse.words(text));
        SavedSearch experts = searches.save(officer, "矸石山专家", AlertHouse.words(text, "kind", "expert"));
        SavedSearch paused = searches.save(officer, "矸石山暂停", AlertHouse.words(text, "division", "150200"));
        searches.pause(officer, paused.id(), true);
        house.achievement(institute, "煤矸石山自燃监测与注浆灭火", "红外找到煤矸石山自燃的位置，注浆灭火，温度降到七十度以下。");
        await().atMost(IN_TIME).until(() -> alerts.count(officer, any.id()) == 1);
        settled();
        assertThat(alerts.count(officer, experts.id())).isZero();
        assertThat(alerts.count(officer, paused.id())).isZero();
    }

    @Test
    void aDeletedSearchTellsNothing() {
        SavedSearch gone = searches.save(officer, "沙棘", AlertHouse.words("沙棘果采收慢，果枝一起剪再冷冻脱粒，破损率高，想要低破损的采收机。"));
        searches.delete(officer, gone.id());
        house.achievement(institute, "沙棘低破损振动采收机", "沙棘果枝冷冻脱粒破损率高，改用振动采收机，破损率低于百分之三。");
        settled();
        assertThat(house.told(officer, "沙棘低破损")).isZero();
    }

    @Test
    void aBriefSearchIsToldOfWhatWritesAllOfIt() {
        SavedSearch brief = searches.save(officer, "苜蓿", AlertHouse.words("苜蓿皂苷"));
        house.achievement(institute, "苜蓿青贮添加剂", "苜蓿青贮用的乳酸菌，适口性好，不含别的添加物。");
        house.achievement(institute, "紫花苜蓿皂苷提取", "从紫花苜蓿里提取皂苷，得率百分之二。");
        await().atMost(IN_TIME).until(() -> alerts.count(officer, brief.id()) == 1);
        assertThat(alerts.list(officer, brief.id(), 1, 5))
                .singleElement()
                .satisfies(alert -> assertThat(alert.confidence()).isNull());
    }

    @Test
    void conditionsWithoutWordsAreToldOfEverythingThatMeetsThem() {
        SavedSearch ready = searches.save(officer, "可直接用", AlertHouse.words("", "division", "152500"));
        Listing elsewhere = house.achievement(institute, "稀土抛光粉粒度控制", "稀土抛光粉湿法分级，粒度分布窄。");
        settled();
        assertThat(elsewhere.divisions()).doesNotContain("152500");
        assertThat(alerts.count(officer, ready.id())).isZero();
    }

    @Test
    void theSixthOfAnHourAndAllAfterItShareOneMessage() {
        String text = "奶牛卧床垫料潮湿，乳房炎多，想要牛粪固液分离后烘干再当垫料，含水率低于四成。";
        SavedSearch many = searches.save(house.viewer("association"), "卧床", AlertHouse.words(text));
        for (int i = 1; i <= 8; i++) {
            house.achievement(institute, "牛粪再生卧床垫料 " + i, "牛粪固液分离烘干做奶牛卧床垫料，含水率低于四成，减少乳房炎。第 " + i + " 代。");
        }
        Viewer association = house.viewer("association");
        await().atMost(Duration.ofSeconds(20)).until(() -> alerts.count(association, many.id()) == 8);
        assertThat(house.told(association, "牛粪再生卧床垫料")).isEqualTo(5);
    }

    @Test
    void theSameSearchIsKeptOnceAndNobodyElsesIsTouched() {
        SavedSearch first = searches.save(officer, "一", AlertHouse.words("玉米秸秆低温堆肥起温慢怎么办，零下二十度也要能起温。"));
        SavedSearch again = searches.save(officer, "二", AlertHouse.words("玉米秸秆低温堆肥起温慢怎么办，零下二十度也要能起温。"));
        assertThat(again.id()).isEqualTo(first.id());
        assertThatThrownBy(() -> searches.delete(firm, first.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> searches.pause(firm, first.id(), true)).isInstanceOf(Refusal.class);
    }

    @Test
    void theFiftyFirstSearchIsRefusedInWords() {
        Viewer auditor = house.viewer("auditor");
        for (int i = 1; i <= 50; i++) {
            searches.save(auditor, "第 " + i, AlertHouse.words("检索 " + i));
        }
        assertThatThrownBy(() -> searches.save(auditor, "多一个", AlertHouse.words("检索 51")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("matching.saved.refusal.limit");
                    assertThat(refusal.arguments()).containsExactly(50);
                });
        searches.of(auditor)
                .forEach(kept -> searches.delete(auditor, kept.search().id()));
        List<UUID> left =
                searches.of(auditor).stream().map(kept -> kept.search().id()).toList();
        assertThat(left).isEmpty();
    }

    /** Until everything that changed has been looked at. */
    private void settled() {
        var jdbc = context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> work.left() == 0
                        && jdbc.sql("SELECT count(*) FROM event_publication WHERE completion_date IS NULL")
                                        .query(Integer.class)
                                        .single()
                                == 0);
    }
}
