package org.mengkeju.catalogue.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.chain.codes.CodeTable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a file of an import or export holds. */
sealed interface Subject {
    /** Listings of a kind. */
    record OfListings(Kind kind) implements Subject {}

    /** A whole code table. */
    record OfCodes(CodeTable table) implements Subject {}

    /** Reads it from the command line: a kind by its key or its word in addresses, a table by its key. */
    final class Converter implements ITypeConverter<Subject> {
        @Override
        public Subject convert(String text) {
            Optional<Subject> kind =
                    Kind.ofKey(text).or(() -> Kind.ofPath(text)).map(OfListings::new);
            return kind.or(() -> CodeTable.ofKey(text).map(OfCodes::new))
                    .orElseThrow(() -> new TypeConversionException("one of " + known()));
        }

        private static String known() {
            return Stream.concat(
                            Arrays.stream(Kind.values()).map(Kind::key),
                            Arrays.stream(CodeTable.values()).map(CodeTable::key))
                    .collect(Collectors.joining(", "));
        }
    }
}
