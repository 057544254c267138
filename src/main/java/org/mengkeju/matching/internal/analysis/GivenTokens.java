package org.mengkeju.matching.internal.analysis;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Tokens made in our process, handed to the index as they are: any engine then ranks the same. */
public final class GivenTokens extends TokenStream {
    private final List<String> tokens;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private Iterator<String> next;

    /** A stream over the tokens, in order. */
    public GivenTokens(List<String> tokens) {
        this.tokens = tokens;
        this.next = tokens.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!next.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(next.next());
        return true;
    }

    @Override
    public void reset() {
        next = tokens.iterator();
    }
}
