package org.mengkeju;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands as drawn: modules use only what lies above them, and there are no cycles. */
class ModulesTest {
    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        ApplicationModules.of(Mengkeju.class).verify();
    }
}
