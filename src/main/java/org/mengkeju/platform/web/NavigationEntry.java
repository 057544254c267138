package org.mengkeju.platform.web;

/**
 * An entry of the main navigation. Modules declare theirs as beans, so the navigation holds what exists.
 *
 * @param label message key of its text
 * @param href path it leads to
 * @param prefix pages whose path begins so belong to it
 * @param position order from left to right
 */
public record NavigationEntry(String label, String href, String prefix, int position) {
    public boolean matches(String path) {
        return prefix.equals("/") ? path.equals("/") : path.startsWith(prefix);
    }
}
