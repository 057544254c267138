package org.mengkeju.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns whatever an endpoint throws into an answer: a page in the frame for people, problem details for programs. A fault
 * of the program gets a short number, under which the log tells the rest.
 */
@ControllerAdvice
class Refusals extends ResponseEntityExceptionHandler {
    /** Says that a page asks for a part of itself (htmx). */
    private static final String PART = "HX-Request";

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final Answers answers;

    Refusals(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler(Refusal.class)
    @Nullable
    ResponseEntity<?> refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        HttpStatusCode status = HttpStatusCode.valueOf(refusal.kind().status());
        boolean signIn = refusal.kind() == Refusal.Kind.SIGN_IN;
        if (refusal.kind() == Refusal.Kind.TOO_MANY && refusal.arguments()[0] instanceof Integer seconds) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, seconds);
        }
        if (Answers.wantsJson(request)) {
            var entity = ResponseEntity.status(status);
            if (signIn) {
                entity.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
            return entity.body(answers.problem(status, answers.text(refusal, locale), locale));
        }
        if (signIn && request.getHeader(PART) == null) {
            return toSignIn(request);
        }
        if (signIn) {
            // the page stays, with what was typed into it, and offers the way to signing in
            response.setHeader("X-Sign-In", "/signin?back=" + Inside.encoded(referer(request)));
        }
        request.setAttribute(Answers.REFUSAL, refusal);
        response.sendError(status.value());
        return null;
    }

    /** A key in the address that is none leads nowhere, like one that is unknown. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    @Nullable
    ResponseEntity<?> mismatch(
            MethodArgumentTypeMismatchException mismatch,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        boolean inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        var refusal = inPath ? Refusal.notFound() : Refusal.invalid("platform.refusal.value", mismatch.getName());
        return refused(refusal, request, response, locale);
    }

    /** The same thing written twice at the same moment: the second comes too late. */
    @ExceptionHandler(DuplicateKeyException.class)
    @Nullable
    ResponseEntity<?> twice(
            DuplicateKeyException twice, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        log.warn("Written twice: {}", request.getRequestURI(), twice);
        return refused(Refusal.conflict("platform.refusal.twice"), request, response, locale);
    }

    /** An address or form that is not text: broken escapes, a character that ends strings. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    @Nullable
    ResponseEntity<?> unreadable(
            RuntimeException unreadable, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        log.debug("Unreadable request", unreadable);
        HttpStatus status = HttpStatus.BAD_REQUEST;
        if (Answers.wantsJson(request)) {
            return ResponseEntity.status(status)
                    .body(answers.problem(status, answers.general(status.value(), "text", locale), locale));
        }
        response.sendError(status.value());
        return null;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<?> fault(Exception fault, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            log.debug("The reader has left: {}", request.getRequestURI(), fault);
            return null;
        }
        String number = FaultNumber.next();
        if (response.isCommitted()) {
            log.error("Fault {} in the middle of the answer at {}", number, request.getRequestURI(), fault);
            return null;
        }
        log.error("Fault {} at {} {}", number, request.getMethod(), request.getRequestURI(), fault);
        if (Answers.wantsJson(request)) {
            return ResponseEntity.internalServerError().body(faultProblem(number, locale));
        }
        request.setAttribute(Answers.NUMBER, number);
        response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
        return null;
    }

    private ProblemDetail faultProblem(String number, Locale locale) {
        var problem = answers.problem(HttpStatus.INTERNAL_SERVER_ERROR, answers.general(500, "text", locale), locale);
        problem.setProperty("number", number);
        return problem;
    }

    /** What Spring itself refuses: unknown addresses, wrong methods, parts missing, too large an upload. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest webRequest) {
        var both = (ServletWebRequest) webRequest;
        HttpServletResponse response = both.getResponse();
        if (response == null || response.isCommitted()) {
            return null;
        }
        Locale locale = both.getLocale();
        if (Answers.wantsJson(both.getRequest())) {
            var problem = answers.problem(status, answers.general(status.value(), "text", locale), locale);
            return super.handleExceptionInternal(exception, problem, headers, status, webRequest);
        }
        try {
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            response.sendError(status.value());
        } catch (IOException gone) {
            log.debug("The reader has left", gone);
        }
        return null;
    }

    /** A page that needs an account leads to signing in and back; a post leads back to the page it was sent from. */
    private static ResponseEntity<?> toSignIn(HttpServletRequest request) {
        String back = request.getMethod().equals("GET") ? withQuery(request) : referer(request);
        URI target = URI.create("/signin?back=" + Inside.encoded(back));
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(target).build();
    }

    private static String withQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String referer(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        try {
            return referer == null
                    ? "/"
                    : Inside.path(String.valueOf(URI.create(referer).getRawPath()), "/");
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }
}
