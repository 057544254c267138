package org.mengkeju.catalogue.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.mengkeju.catalogue.Kind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a kind by its key or by its word in addresses. */
final class KindOption implements ITypeConverter<Kind> {
    @Override
    public Kind convert(String text) {
        return Kind.ofKey(text)
                .or(() -> Kind.ofPath(text))
                .orElseThrow(() -> new TypeConversionException(
                        "one of " + Arrays.stream(Kind.values()).map(Kind::key).collect(Collectors.joining(", "))));
    }
}
