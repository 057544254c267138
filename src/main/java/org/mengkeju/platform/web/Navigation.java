package org.mengkeju.platform.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The main navigation, put together from the entries that modules declare. */
@ControllerAdvice
class Navigation {
    private final List<NavigationEntry> entries;

    Navigation(List<NavigationEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::position))
                .toList();
    }

    @ModelAttribute("navigation")
    List<NavigationEntry> navigation() {
        return entries;
    }
}
