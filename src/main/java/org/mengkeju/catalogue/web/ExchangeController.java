package org.mengkeju.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.exchange.ListingExport;
import org.mengkeju.catalogue.exchange.ListingImport;
import org.mengkeju.catalogue.exchange.ReceivedTable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.table.TableFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files in and out of the catalogue. */
@Controller
@RequestMapping("/catalogue" + CataloguePages.KIND)
class ExchangeController {
    private final ListingImport imports;
    private final ListingExport exports;
    private final ListingWords words;

    ExchangeController(ListingImport imports, ListingExport exports, ListingWords words) {
        this.imports = imports;
        this.exports = exports;
        this.words = words;
    }

    @GetMapping("/export.{format:xlsx|csv|jsonl}")
    @Requires(Right.READ_PUBLISHED)
    void export(
            @PathVariable("kind") String path, @PathVariable String format, Viewer viewer, HttpServletResponse response)
            throws IOException {
        Kind kind = CataloguePages.kind(path);
        TableFormat wanted = TableFormat.ofName("." + format).orElseThrow(Refusal::notFound);
        announce(response, path + "." + format, wanted);
        exports.write(kind, wanted, viewer, response.getOutputStream());
    }

    @GetMapping("/template.{format:xlsx|csv}")
    @Requires(Right.IMPORT_LISTINGS)
    void empty(@PathVariable("kind") String path, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        Kind kind = CataloguePages.kind(path);
        TableFormat wanted = TableFormat.ofName("." + format).orElseThrow(Refusal::notFound);
        announce(response, path + "-template." + format, wanted);
        exports.writeEmpty(kind, wanted, response.getOutputStream());
    }

    private static void announce(HttpServletResponse response, String name, TableFormat format) {
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    @GetMapping("/import")
    @Requires(Right.IMPORT_LISTINGS)
    String form(@PathVariable("kind") String path, Model model) {
        return page(CataloguePages.kind(path), model);
    }

    @PostMapping("/import")
    @Requires(Right.IMPORT_LISTINGS)
    String take(
            @PathVariable("kind") String path,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean skip,
            Viewer viewer,
            Model model)
            throws IOException {
        Kind kind = CataloguePages.kind(path);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (var content = file.getInputStream();
                var table = ReceivedTable.of(name, file.getSize(), content)) {
            model.addAttribute("report", imports.run(kind, table.file(), name, skip, viewer, rows -> {}));
        }
        return page(kind, model);
    }

    private String page(Kind kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("heading", words.text("catalogue.import.title", words.list(kind)));
        return "catalogue/import";
    }
}
