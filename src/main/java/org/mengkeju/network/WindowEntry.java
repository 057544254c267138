package org.mengkeju.network;

/**
 * Something that is done at a service window here and now. Modules declare theirs as beans; the page of the window shows them
 * in the order of {@code position}.
 *
 * @param window key of the window, as the region names it
 * @param label message key of what is done
 * @param text message key of a sentence about it
 * @param href path of its page
 * @param position order in the window
 */
public record WindowEntry(String window, String label, String text, String href, int position) {}
