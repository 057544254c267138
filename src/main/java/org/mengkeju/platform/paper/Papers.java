package org.mengkeju.platform.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Draws papers. A template for paper is well-formed XHTML with its style in a {@code style} element (papers are no pages: no
 * browser reads them) and names {@value #FONT} as its font.
 */
@Component
public class Papers {
    /** Family name of the font that has Chinese. */
    public static final String FONT = "Paper";

    private static final String FILE = "/fonts/DroidSansFallbackFull.ttf";

    private final SpringTemplateEngine templates;

    Papers(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * A PDF of a template.
     *
     * @param template name, for example {@code registration/certificate-paper}
     * @param model what the template reads
     */
    public byte[] pdf(String template, Map<String, Object> model, Locale locale) {
        String html = templates.process(template, new Context(locale, model));
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(Papers::font, FONT, 400, FontStyle.NORMAL, true);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The paper " + template + " could not be drawn", e);
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(Papers.class.getResourceAsStream(FILE), FILE);
    }
}
