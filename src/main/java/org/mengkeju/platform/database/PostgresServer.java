package org.mengkeju.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mengkeju.platform.data.DataFolder;

/**
 * A real PostgreSQL that lives in the data folder and is reached by this program only: loopback, password, a free port.
 *
 * <p>Whoever holds the data folder owns the server in it. A server that a killed program left running is therefore
 * stopped in order before a new one starts, and everything it acknowledged is there again.
 */
public final class PostgresServer implements AutoCloseable {
    /** The one user of the server. */
    public static final String USER = "mengkeju";

    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "shared_buffers", "64MB",
            "max_connections", "60",
            "max_wal_size", "256MB",
            "jit", "off",
            "timezone", "Asia/Shanghai");

    private record Ended(int exitCode, String output) {}

    private final Path programs;
    private final Path cluster;
    private final String password;
    private int port;

    private PostgresServer(Path programs, Path cluster, String password) {
        this.programs = programs;
        this.cluster = cluster;
        this.password = password;
    }

    /** Starts the server of this data folder, making its cluster at first use. */
    public static PostgresServer start(DataFolder data) throws IOException {
        Path home = data.folder("postgres");
        var server = new PostgresServer(
                PostgresBinaries.unpackInto(home), home.resolve("cluster"), data.secret("database-password"));
        if (!Files.isDirectory(server.cluster)) {
            server.makeCluster(home);
        }
        server.stopOrphan();
        server.startOnFreePort(home);
        return server;
    }

    /** The address for JDBC. */
    public String url() {
        return url(port, "postgres");
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?ApplicationName=mengkeju&reWriteBatchedInserts=true";
    }

    /**
     * The address of the server that another program runs in this data folder, for reading beside it.
     *
     * @param data the data folder, which that program holds
     */
    public static String urlOfRunning(Path data) throws IOException {
        // line 4 of postmaster.pid is the port (PostgreSQL documentation, database file layout)
        List<String> lines = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        return url(Integer.parseInt(lines.get(3).strip()), "postgres");
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    private void makeCluster(Path home) throws IOException {
        Path fresh = home.resolve("cluster.new");
        PostgresBinaries.deleteTree(fresh);
        Path passwordFile = Files.createTempFile(home, "initial", ".pw");
        try {
            Files.writeString(passwordFile, password, StandardCharsets.US_ASCII);
            run(
                    "initdb",
                    List.of(
                            "-D",
                            fresh.toString(),
                            "-U",
                            USER,
                            "-E",
                            "UTF8",
                            "--auth=scram-sha-256",
                            "--pwfile=" + passwordFile,
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--data-checksums",
                            "--no-instructions"));
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(fresh, cluster);
    }

    private void stopOrphan() throws IOException {
        if (Files.exists(cluster.resolve("postmaster.pid")) && status() == 0) {
            run("pg_ctl", List.of("-D", cluster.toString(), "-m", "fast", "-w", "-t", "60", "stop"));
        }
    }

    private void startOnFreePort(Path home) throws IOException {
        port = freePort();
        var options = new ArrayList<String>(List.of("-p " + port));
        SETTINGS.forEach((name, value) -> options.add("-c " + name + "='" + value + "'"));
        run(
                "pg_ctl",
                List.of(
                        "-D",
                        cluster.toString(),
                        "-l",
                        home.resolve("server.log").toString(),
                        "-w",
                        "-t",
                        "120",
                        "-o",
                        String.join(" ", options),
                        "start"));
    }

    private int status() throws IOException {
        return execute("pg_ctl", List.of("-D", cluster.toString(), "status")).exitCode();
    }

    private void run(String program, List<String> arguments) throws IOException {
        Ended ended = execute(program, arguments);
        if (ended.exitCode() != 0) {
            throw new IOException(program + " ended with " + ended.exitCode() + ": "
                    + ended.output().strip());
        }
    }

    private Ended execute(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; inside a user namespace of its own it is nobody in particular.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Path output = Files.createTempFile(program, ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end within three minutes");
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.delete(output);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", List.of("-D", cluster.toString(), "-m", "fast", "-w", "-t", "60", "stop"));
    }
}
