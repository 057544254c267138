package org.mengkeju.portal.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program itself, started as a process of its own to be measured from outside. */
final class ServedProgram implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Ready in ([0-9.]+) s: (http://\\S+)");

    private final Process process;
    private final double readySeconds;
    private final String address;

    private ServedProgram(Process process, double readySeconds, String address) {
        this.process = process;
        this.readySeconds = readySeconds;
        this.address = address;
    }

    /** Starts {@code ./mengkeju run} on this data folder and waits until it says that it is ready. */
    static ServedProgram start(Path data) throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        List.of("./mengkeju", "run", "--port", String.valueOf(port), "--data", data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return new ServedProgram(process, Double.parseDouble(ready.group(1)), ready.group(2));
            }
        }
        throw new IOException("the program ended before it was ready, with "
                + process.onExit().join().exitValue());
    }

    /** Seconds from launch to the line {@code Ready}, as the program says it. */
    double readySeconds() {
        return readySeconds;
    }

    String address() {
        return address;
    }

    /** Memory the process holds right now, in MB, as the operating system counts it (Linux, VmRSS). */
    double residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
