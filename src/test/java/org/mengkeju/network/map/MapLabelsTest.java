package org.mengkeju.network.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MapLabelsTest {
    @Test
    void aNameStandsWhereItBelongsAndTheNextOneNearbyStandsBesideIt() {
        var labels = new MapLabels();
        assertThat(labels.put("鄂尔多斯", 300, 200)).isEqualTo(new MapLabels.Place(300, 200));
        var second = labels.put("乌海", 290, 205);
        assertThat(second).isNotEqualTo(new MapLabels.Place(290, 205));
        assertThat(Math.abs(second.y() - 200)).isGreaterThanOrEqualTo(30);
    }

    @Test
    void whereNoFreePlaceIsNearTheNameStaysWhereItBelongs() {
        var labels = new MapLabels();
        for (int i = 0; i < 40; i++) {
            labels.put("呼和浩特", 100, 100);
        }
        assertThat(labels.put("呼和浩特", 100, 100)).isEqualTo(new MapLabels.Place(100, 100));
    }
}
