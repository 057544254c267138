package org.mengkeju.chain.internal;

import java.util.Locale;
import org.mengkeju.network.Centre;
import org.springframework.stereotype.Component;

/** Tells the pages of centres what chains are called. */
@Component
final class ChainNames implements Centre.SpecialityNames {
    private final ChainFiles files;

    ChainNames(ChainFiles files) {
        this.files = files;
    }

    @Override
    public String name(String chain, Locale locale) {
        var found = files.chains().get(chain);
        return found == null ? chain : found.name().in(locale);
    }
}
