package org.mengkeju.matching.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process takes, in megabytes. */
final class Memory {
    private Memory() {}

    /** Resident, pages of mapped index files included, or −1 where the system does not tell. */
    static long residentMegabytes() throws IOException {
        return status("VmRSS:");
    }

    /** Resident and its own: without the pages of index files, which the system takes back when it needs them. */
    static long privateMegabytes() throws IOException {
        return status("RssAnon:");
    }

    private static long status(String name) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    /** The most heap ever in use, garbage included. */
    static long heapPeakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1_000_000;
    }
}
