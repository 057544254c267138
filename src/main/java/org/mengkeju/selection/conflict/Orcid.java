package org.mengkeju.selection.conflict;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identifier of a person who publishes, as orcid.org gives it: 16 characters, the last one a check (ISO 7064, MOD 11-2).
 *
 * @param text like {@code 0000-0002-1825-0097}
 */
public record Orcid(String text) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{4}-){3}\\d{3}[\\dX]");
    private static final int BASE = 11;
    private static final int CHECK = 10;

    /** What was typed, with or without the address before it and the hyphens; empty where it is no such identifier. */
    public static Optional<Orcid> of(String typed) {
        String plain = typed.strip()
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^(HTTPS?://)?(WWW\\.)?ORCID\\.ORG/|^ORCID:", "")
                .replaceAll("[\\s-]", "");
        if (plain.length() != 16) {
            return Optional.empty();
        }
        String text = plain.replaceAll("(.{4})(?=.)", "$1-");
        return SHAPE.matcher(text).matches() && isChecked(plain) ? Optional.of(new Orcid(text)) : Optional.empty();
    }

    private static boolean isChecked(String digits) {
        int total = 0;
        for (char digit : digits.substring(0, digits.length() - 1).toCharArray()) {
            total = (total + Character.digit(digit, 10)) * 2;
        }
        int check = (BASE + 1 - total % BASE) % BASE;
        char last = digits.charAt(digits.length() - 1);
        return last == (check == CHECK ? 'X' : Character.forDigit(check, 10));
    }
}
