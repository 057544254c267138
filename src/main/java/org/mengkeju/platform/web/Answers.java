package org.mengkeju.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mengkeju.platform.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Puts a "no" into words, for pages and for programs (problem details, RFC 9457). */
@Component
public class Answers {
    /** Request attribute that holds the {@link Refusal} an error page is to explain. */
    public static final String REFUSAL = "org.mengkeju.refusal";

    /** Request attribute that holds the short number of a fault. */
    static final String NUMBER = "org.mengkeju.fault-number";

    private final MessageSource messages;

    Answers(MessageSource messages) {
        this.messages = messages;
    }

    /** Whether whoever asks is a program and reads JSON: everything below /api, and who asks for JSON but not for HTML. */
    public static boolean wantsJson(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = asked == null ? request.getRequestURI() : asked.toString();
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return path.startsWith("/api/") || (accept.contains("json") && !accept.contains("text/html"));
    }

    /** The refusal in the reader's words. */
    public String text(Refusal refusal, Locale locale) {
        Object[] arguments = refusal.arguments();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Collection<?> several) {
                arguments[i] = several.stream()
                        .map(each -> one(each, locale))
                        .collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、"));
            }
        }
        return messages.getMessage(refusal.messageKey(), arguments, locale);
    }

    private String one(Object each, Locale locale) {
        return each instanceof MessageSourceResolvable resolvable
                ? messages.getMessage(resolvable, locale)
                : String.valueOf(each);
    }

    /** What is generally meant by a status: {@code title} or {@code text} of the error page. */
    String general(int status, String part, Locale locale) {
        return messages.getMessage("platform.error." + known(status) + "." + part, null, locale);
    }

    static int known(int status) {
        return switch (status) {
            case 401, 403, 404, 409, 413, 422, 429 -> status;
            default -> status >= 500 ? 500 : 400;
        };
    }

    ProblemDetail problem(HttpStatusCode status, String detail, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(general(status.value(), "title", locale));
        return problem;
    }
}
