/**
 * The region, measured: indicators with their definitions, figures and targets, each with its period, source and date.
 * Figures that contradict each other stand side by side; a figure without a source is not shown.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "network",
            "chain",
            "catalogue",
            "matching",
            "matching :: feedback",
            "deal"
        })
package org.mengkeju.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
