package org.mengkeju.matching.internal.embedding;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * The model's vocabulary and plain WordPiece: each Chinese character by itself, other words split greedily into the
 * longest known pieces. Text is lower-cased before it comes here, because the vocabulary is uncased.
 */
final class WordPieces {
    static final int CLS = 101;
    static final int SEP = 102;

    private static final int UNKNOWN = 100;
    private static final int WORD_LENGTH_MAX = 100;

    private final Map<String, Integer> vocabulary;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads the vocabulary of a tokenizer.json. */
    static WordPieces read(InputStream tokenizerJson) {
        Map<String, Integer> vocabulary = new HashMap<>(32_000);
        try (JsonParser parser =
                new JsonFactory().createParser(tools.jackson.core.ObjectReadContext.empty(), tokenizerJson)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME && "vocab".equals(parser.currentName())) {
                    parser.nextToken();
                    readVocabulary(parser, vocabulary);
                    return new WordPieces(vocabulary);
                }
            }
        }
        throw new IllegalStateException("tokenizer.json has no vocabulary");
    }

    private static void readVocabulary(JsonParser parser, Map<String, Integer> vocabulary) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String piece = parser.currentName();
            parser.nextToken();
            vocabulary.put(piece, parser.getIntValue());
        }
    }

    /** The piece numbers of a lower-cased text, without the marks at start and end. */
    List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>(text.length());
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (Character.isIdeographic(codePoint) || isPunctuation(codePoint)) {
                numbers.add(vocabulary.getOrDefault(text.substring(at, next), UNKNOWN));
            } else if (!isIgnored(codePoint)) {
                next = wordEnd(text, next);
                pieces(text.substring(at, next), numbers);
            }
            at = next;
        }
        return numbers;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (Character.isIdeographic(codePoint) || isPunctuation(codePoint) || isIgnored(codePoint)) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private void pieces(String word, List<Integer> numbers) {
        int from = numbers.size();
        int start = 0;
        while (start < word.length()) {
            int end = word.length() > WORD_LENGTH_MAX ? start : longestPiece(word, start);
            if (end == start) {
                numbers.subList(from, numbers.size()).clear();
                numbers.add(UNKNOWN);
                return;
            }
            numbers.add(vocabulary.get(piece(word, start, end)));
            start = end;
        }
    }

    private int longestPiece(String word, int start) {
        int end = word.length();
        while (end > start && !vocabulary.containsKey(piece(word, start, end))) {
            end--;
        }
        return end;
    }

    private static String piece(String word, int start, int end) {
        String part = word.substring(start, end);
        return start == 0 ? part : "##" + part;
    }

    private static boolean isIgnored(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.CONTROL
                || Character.getType(codePoint) == Character.FORMAT
                || codePoint == 0xfffd;
    }

    private static boolean isPunctuation(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint > ' ' && codePoint < 0x7f && !Character.isLetterOrDigit(codePoint);
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
