package org.mengkeju.catalogue.harvest;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML; what XML cannot hold is left out, everything else is escaped. */
final class XmlText {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    XmlText() {
        try {
            out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something written between two tags. */
    interface Part {
        void write();
    }

    XmlText element(String name, Map<String, String> attributes, Part content) {
        try {
            out.writeStartElement(name);
            for (var attribute : attributes.entrySet()) {
                out.writeAttribute(attribute.getKey(), clean(attribute.getValue()));
            }
            content.write();
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlText element(String name, Part content) {
        return element(name, Map.of(), content);
    }

    XmlText element(String name, String content) {
        return element(name, Map.of(), content);
    }

    XmlText element(String name, Map<String, String> attributes, String content) {
        return element(name, attributes, () -> characters(content));
    }

    private void characters(String content) {
        try {
            out.writeCharacters(clean(content));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    static String clean(String content) {
        return content.codePoints()
                .filter(point -> point >= 0x20 ? point < 0xFFFE || point > 0xFFFF : point == 9 || point == 10)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        try {
            out.writeEndDocument();
            out.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
