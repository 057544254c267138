package org.mengkeju.platform.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@House
@Transactional
class RegionEntriesTest {
    @Autowired
    RegionEntries entries;

    @Autowired
    RegionLoader loader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void loadingAgainChangesOnlyWhatChangedAndKeepsHistory() {
        entries.replace("thing", things("a 1", "b 1", "c 1"));
        var changes = entries.replace("thing", things("a 1", "b 2", "d 1"));
        assertThat(changes).isEqualTo(new RegionEntries.Changes(1, 1, 1));
        assertThat(entries.inForce("thing")).extracting(RegionEntry::key).containsExactly("a", "b", "d");
        assertThat(rows("a")).as("untouched").isEqualTo(1);
        assertThat(rows("b")).as("what it said and what it says").isEqualTo(2);
        assertThat(rows("c")).as("gone but not forgotten").isEqualTo(1);
    }

    @Test
    void loadingTheSameFolderAgainChangesNothing() {
        jdbc.sql("DELETE FROM platform.region_load").update();
        assertThat(loader.load()).isEqualTo(new RegionEntries.Changes(0, 0, 0));
    }

    private int rows(String key) {
        return jdbc.sql("SELECT count(*) FROM platform.region_entry WHERE collection = 'thing' AND key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    private List<RegionEntry> things(String... texts) {
        return Stream.of(texts)
                .map(text -> text.split(" "))
                .map(parts -> new RegionEntry("thing", parts[0], json.valueToTree(parts[1])))
                .toList();
    }
}
