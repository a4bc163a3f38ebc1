package dev.rehearsal.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** TCP ports of this machine. */
public final class Ports {
    private static final int CONNECT_MILLIS = 500;
    private static final int LOWEST = 23_000;
    private static final int HIGHEST = 32_000;
    private static final int MOST_ATTEMPTS = 100;
    private static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    /**
     * So many consecutive ports that nobody listens on at this moment; another process may be quicker. They lie below those that systems
     * give to outgoing connections, which come and go by themselves.
     *
     * @throws ServerException if none were found
     */
    public static List<Integer> free(int count) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - count);
            List<Integer> ports = IntStream.range(first, first + count).boxed().toList();
            if (ports.stream().allMatch(port -> isFree(LOOPBACK, port))) {
                return ports;
            }
        }
        throw new ServerException("No " + count + " free ports in a row between " + LOWEST + " and " + HIGHEST);
    }

    /** Whether a server may listen on the address now. Ports in TIME_WAIT count as free, as they do for the servers. */
    public static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether somebody accepts connections on the loopback port. */
    public static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
