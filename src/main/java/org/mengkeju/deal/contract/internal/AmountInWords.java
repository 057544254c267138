package org.mengkeju.deal.contract.internal;

import org.mengkeju.platform.Money;

/** An amount in the capital figures of Chinese contracts and cheques (正确填写票据和结算凭证的基本规定): 叁拾万元整. */
public final class AmountInWords {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "兆"};
    private static final int GROUP = 10_000;

    private AmountInWords() {}

    public static String of(Money money) {
        long yuan = money.fen() / 100;
        int jiao = (int) (money.fen() / 10 % 10);
        int fen = (int) (money.fen() % 10);
        String whole = yuan == 0 ? "" : yuan(yuan) + "元";
        if (jiao == 0 && fen == 0) {
            return yuan == 0 ? "零元整" : whole + "整";
        }
        String small = jiao == 0 ? (yuan == 0 ? "" : "零") : DIGITS.charAt(jiao) + "角";
        return whole + small + (fen == 0 ? "整" : DIGITS.charAt(fen) + "分");
    }

    private static String yuan(long yuan) {
        var words = new StringBuilder();
        boolean zero = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int part = (int) (yuan / pow(group) % GROUP);
            if (part == 0) {
                zero = words.length() > 0;
                continue;
            }
            if (words.length() > 0 && (zero || part < GROUP / 10)) {
                words.append('零');
            }
            words.append(group(part)).append(GROUPS[group]);
            zero = false;
        }
        return words.toString();
    }

    private static long pow(int group) {
        long pow = 1;
        for (int i = 0; i < group; i++) {
            pow *= GROUP;
        }
        return pow;
    }

    private static String group(int part) {
        var words = new StringBuilder();
        boolean zero = false;
        int left = part;
        for (int place = PLACES.length - 1, unit = GROUP / 10; place >= 0; place--, unit /= 10) {
            int digit = left / unit;
            left %= unit;
            if (digit == 0) {
                zero = words.length() > 0;
            } else {
                words.append(zero ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
                zero = false;
            }
        }
        return words.toString();
    }
}
