package dev.rehearsal.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;

/** A program with memory that takes a moment to give back, and a port. */
final class PortHolder {
    private static final int BYTES = 200 << 20;

    private PortHolder() {}

    static void main(String[] arguments) throws IOException {
        byte[] memory = new byte[BYTES];
        Arrays.fill(memory, (byte) 1);
        try (ServerSocket socket =
                new ServerSocket(Integer.parseInt(arguments[0]), 1, InetAddress.getLoopbackAddress())) {
            while (memory[0] == 1) {
                socket.accept().close();
            }
        }
    }
}
