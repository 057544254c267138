package org.mengkeju.indicator;

import org.mengkeju.platform.region.Named;

/**
 * What is measured.
 *
 * @param unit {@code percent}, {@code count}, {@code rank}, {@code points} or {@code 100-million-yuan}
 * @param direction {@code higher} or {@code lower}: which is better
 * @param decimals digits after the point when shown
 * @param definition what exactly is counted, and how
 */
public record Indicator(String key, Named name, String unit, String direction, int decimals, Named definition) {
    public boolean higherIsBetter() {
        return direction.equals("higher");
    }
}
