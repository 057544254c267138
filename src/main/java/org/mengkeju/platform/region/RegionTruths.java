package org.mengkeju.platform.region;

import org.mengkeju.platform.verification.SqlTruth;
import org.mengkeju.platform.verification.Truth;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of the region's entries. */
@Configuration(proxyBeanMethods = false)
class RegionTruths {
    @Bean
    Truth entriesFollowEachOther(JdbcClient jdbc) {
        return new SqlTruth("region: of every entry one version at most is in force at any time", jdbc, """
                SELECT a.collection || ' ' || a.key || ' has two versions at ' || b.valid_from
                FROM platform.region_entry a JOIN platform.region_entry b
                  ON a.collection = b.collection AND a.key = b.key AND a.id < b.id
                WHERE coalesce(a.valid_to, 'infinity') > b.valid_from""");
    }
}
