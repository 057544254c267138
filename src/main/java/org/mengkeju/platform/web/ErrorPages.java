package org.mengkeju.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Error pages: what happened, that nothing was lost, what to do, and for faults a short number. They need no database.
 */
@Controller
@RequestMapping("/error")
class ErrorPages implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final Answers answers;

    ErrorPages(Answers answers) {
        this.answers = answers;
    }

    @RequestMapping
    Object error(HttpServletRequest request, Locale locale) {
        int status = status(request);
        Refusal refusal = (Refusal) request.getAttribute(Answers.REFUSAL);
        String text = refusal == null ? answers.general(status, "text", locale) : answers.text(refusal, locale);
        String number = status >= 500 ? number(request) : null;
        if (Answers.wantsJson(request)) {
            var problem = answers.problem(HttpStatusCode.valueOf(status), text, locale);
            if (number != null) {
                problem.setProperty("number", number);
            }
            return ResponseEntity.status(status).body(problem);
        }
        if (status >= 500) {
            // the form token may need the database, and this page has no form to post
            request.removeAttribute("_csrf");
        }
        return new ModelAndView(
                "error/page", model(request, status, text, number, locale), HttpStatusCode.valueOf(status));
    }

    private Map<String, Object> model(
            HttpServletRequest request, int status, String text, @Nullable String number, Locale locale) {
        return Map.of(
                "status",
                status,
                "heading",
                answers.general(status, "title", locale),
                "text",
                text,
                "number",
                number == null ? "" : number,
                "words",
                status == 404 ? words(request) : "");
    }

    private static int status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return code instanceof Integer status ? status : 404;
    }

    private static String number(HttpServletRequest request) {
        if (request.getAttribute(Answers.NUMBER) instanceof String known) {
            return known;
        }
        String number = FaultNumber.next();
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        log.error("Fault {} at {}", number, path, fault instanceof Throwable thrown ? thrown : null);
        return number;
    }

    /** The words of the address that led nowhere, to search for instead. */
    static String words(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path == null) {
            return "";
        }
        String plain;
        try {
            plain = URLDecoder.decode(path.toString(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.chars().anyMatch(Character::isLetter) && word.length() < 20)
                .filter(word -> !word.matches("[0-9a-f]+|api|v1|html"))
                .limit(6)
                .collect(Collectors.joining(" "));
    }
}
