package org.mengkeju.network;

import java.util.Locale;
import java.util.function.BiFunction;

/**
 * A figure on the page of a centre. Modules declare theirs as beans; where nothing can be said yet, the value says so in
 * words and is never a made-up zero.
 *
 * @param label message key of what is counted
 * @param position order on the page
 * @param value the figure of a centre, given its code, as it is written for the reader
 */
public record CentreFigure(String label, int position, BiFunction<String, Locale, String> value) {}
