package org.mengkeju.catalogue.rest;

import static org.mengkeju.catalogue.rest.RestKinds.KIND;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.exchange.ImportReport;
import org.mengkeju.catalogue.exchange.ListingExport;
import org.mengkeju.catalogue.exchange.ListingImport;
import org.mengkeju.catalogue.exchange.ReceivedTable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.platform.table.TableFormat;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Files in and out of the catalogue by REST. */
@RestController
@RequestMapping("/api/v1" + KIND)
@Tag(name = "Import and export")
class ExchangeApi {
    private final ListingImport imports;
    private final ListingExport exports;
    private final IdempotencyKeys keys;
    private final MessageSource messages;
    private final JsonMapper json;

    ExchangeApi(
            ListingImport imports,
            ListingExport exports,
            IdempotencyKeys keys,
            MessageSource messages,
            JsonMapper json) {
        this.imports = imports;
        this.exports = exports;
        this.keys = keys;
        this.messages = messages;
        this.json = json;
    }

    /** Why a row was not taken; line 0 where the whole file is meant. */
    record Fault(long line, String column, String reason) {}

    /** How an import went; faults are the first ones, in the order of the file. */
    record Outcome(
            int imported,
            int skipped,
            @JsonProperty("owners_linked") int ownersLinked,
            @JsonProperty("owners_by_name") int ownersByName,
            @JsonProperty("fault_count") int faultCount,
            List<Fault> faults,
            @JsonProperty("alike_count") int alikeCount,
            List<Alike> alike) {}

    /** A row that says almost the same as an older listing, or an earlier row where {@code otherLine} is not 0. */
    record Alike(long line, @JsonProperty("other_line") long otherLine, String code, double likeness) {}

    /** Ends the transaction of a refused import without a trace. */
    static final class ImportRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ImportReport report;

        ImportRefused(ImportReport report) {
            super("refused");
            this.report = report;
        }
    }

    @Operation(summary = "Everything of a kind the caller may read, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/octet-stream"))
    @GetMapping("/export.{format:xlsx|csv|jsonl}")
    @Requires(Right.READ_PUBLISHED)
    void export(
            @PathVariable("kind") String path, @PathVariable String format, Viewer viewer, HttpServletResponse response)
            throws IOException {
        Kind kind = RestKinds.of(path);
        TableFormat wanted = TableFormat.ofName("." + format).orElseThrow(Refusal::notFound);
        response.setContentType(wanted.mediaType());
        exports.write(kind, wanted, viewer, response.getOutputStream());
    }

    @Operation(
            summary = "Take listings over from a file: all rows, or with skip the good ones",
            description = "The body is the file; its Content-Type says its format. Faults come back as problem details"
                    + " with line, column and reason.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @PostMapping("/import")
    @Requires(Right.IMPORT_LISTINGS)
    Outcome take(
            @PathVariable("kind") String path,
            @RequestParam(defaultValue = "false") boolean skip,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        Kind kind = RestKinds.of(path);
        TableFormat format = format(request);
        long size = request.getContentLengthLong() < 0 ? 1 : request.getContentLengthLong();
        try (var table = ReceivedTable.of(path + "." + format.ending(), size, request.getInputStream())) {
            String body = skip + "\n" + Sm3.hex(table.file());
            String told = keys.once(viewer, key, path + "/import", body, () -> {
                ImportReport report = imports.run(kind, table.file(), table.name(), skip, viewer, rows -> {});
                if (report.refused()) {
                    throw new ImportRefused(report);
                }
                return json.writeValueAsString(outcome(report, locale));
            });
            return json.readValue(told, Outcome.class);
        }
    }

    private static TableFormat format(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        MediaType sent = type.equals("null") ? MediaType.ALL : MediaType.parseMediaType(type);
        for (TableFormat format : TableFormat.values()) {
            if (sent.equalsTypeAndSubtype(MediaType.parseMediaType(format.mediaType()))) {
                return format;
            }
        }
        throw Refusal.invalid("platform.table.fault.type");
    }

    private Outcome outcome(ImportReport report, Locale locale) {
        return new Outcome(
                report.imported(),
                report.skipped(),
                report.owners().linked(),
                report.owners().named(),
                report.faultCount(),
                report.faults().stream()
                        .map(fault -> new Fault(fault.line(), fault.column(), fault.reason(messages, locale)))
                        .toList(),
                report.alike().count(),
                report.alike().rows().stream()
                        .map(row -> new Alike(row.line(), row.otherLine(), row.code(), row.likeness()))
                        .toList());
    }

    @ExceptionHandler(ImportRefused.class)
    ResponseEntity<ProblemDetail> refused(ImportRefused refused, Locale locale) {
        Outcome outcome = outcome(refused.report, locale);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                messages.getMessage("catalogue.refusal.import", new Object[] {outcome.faultCount()}, locale));
        problem.setProperty("fault_count", outcome.faultCount());
        problem.setProperty("faults", outcome.faults());
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
