package org.mengkeju.matching.internal.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port that leads to another one: where nothing stands until the gate is opened. */
final class Gate implements AutoCloseable {
    private final ServerSocket entrance;

    /** Opens the gate. */
    Gate(int from, int to) throws IOException {
        entrance = new ServerSocket(from, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> accept(to));
    }

    private void accept(int to) {
        try {
            while (!entrance.isClosed()) {
                Socket outside = entrance.accept();
                Socket inside = new Socket(InetAddress.getLoopbackAddress(), to);
                Thread.ofVirtual().start(() -> pass(outside, inside));
                Thread.ofVirtual().start(() -> pass(inside, outside));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // one of both has ended
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
