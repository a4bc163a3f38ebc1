package dev.rehearsal.gateway.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on this machine that speaks as much SMTP (RFC 5321) as a client needs to hand in plain letters. */
final class MailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    private MailServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** A letter that was handed in, with its headers. */
    record Taken(String from, String to, String content) {}

    /** Opens one; port 0 for any that is free. */
    static MailServer open(int port) {
        try {
            MailServer server = new MailServer(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Taken> taken() {
        return taken;
    }

    /** How many senders were sent away so far. */
    int refused() {
        return refused.get();
    }

    /** Sends the next ones away who want to hand in a letter. */
    void refuseNext(int times) {
        refusals.set(times);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8)) {
            say(out, "220 made.up ready");
            String from = "";
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("EHLO") || line.startsWith("HELO") || line.startsWith("RSET")) {
                    say(out, "250 made.up");
                } else if (line.startsWith("MAIL FROM:")) {
                    from = line.substring("MAIL FROM:".length());
                    boolean away = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                    say(out, away ? "451 try later" : "250 fine");
                    refused.addAndGet(away ? 1 : 0);
                } else if (line.startsWith("RCPT TO:")) {
                    to = line.substring("RCPT TO:".length());
                    say(out, "250 fine");
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                    taken.add(new Taken(from, to, content(in)));
                    say(out, "250 taken");
                } else if (line.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "502 not here");
                }
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private static String content(BufferedReader in) throws IOException {
        StringBuilder content = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line).append('\n');
        }
        return content.toString();
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
