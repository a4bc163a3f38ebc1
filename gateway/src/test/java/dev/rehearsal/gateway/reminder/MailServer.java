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
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail server on this machine that speaks as much SMTP (RFC 5321) as a client needs to hand in plain letters, with a log-in of any name
 * (RFC 4954) and encryption (RFC 3207, RFC 8314).
 */
final class MailServer implements AutoCloseable {

    private static final String AUTH_PLAIN = "AUTH PLAIN ";

    private final ServerSocket socket;
    private final Thread acceptor = Thread.ofVirtual().unstarted(this::accept);
    private final Encryption encryption;
    private final @Nullable SSLContext tls;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> logins = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger met = new AtomicInteger();
    private volatile boolean silent;

    private MailServer(ServerSocket socket, Encryption encryption, @Nullable SSLContext tls) {
        this.socket = socket;
        this.encryption = encryption;
        this.tls = tls;
    }

    /** From when on a conversation is encrypted. */
    enum Encryption {
        NONE,
        STARTTLS,
        FROM_THE_START
    }

    /** A letter that was handed in, with its headers. */
    record Taken(String from, String to, String content, boolean encrypted) {}

    /** Opens one without encryption; port 0 for any that is free. */
    static MailServer open(int port) {
        return open(port, Encryption.NONE, null);
    }

    /** Opens one that shows that certificate. */
    static MailServer open(Encryption encryption, SSLContext certificate) {
        return open(0, encryption, certificate);
    }

    private static MailServer open(int port, Encryption encryption, @Nullable SSLContext tls) {
        try {
            MailServer server =
                    new MailServer(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), encryption, tls);
            server.acceptor.start();
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

    /** The names and passwords that were sent, and whether that was seen by everybody on the way: {@code me/secret in clear}. */
    List<String> logins() {
        return logins;
    }

    /** How many senders were sent away so far. */
    int refused() {
        return refused.get();
    }

    /** Sends the next ones away who want to hand in a letter. */
    void refuseNext(int times) {
        refusals.set(times);
    }

    /** Takes connections and says nothing on those that come while it is so. */
    void fallSilent(boolean silent) {
        this.silent = silent;
    }

    /** How many senders it was silent to so far. */
    int metWithSilence() {
        return met.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> receive(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void receive(Socket client) {
        try (client) {
            if (silent) {
                met.incrementAndGet();
                // Until the client has had enough of it.
                var unused = client.getInputStream().readAllBytes();
            } else if (encryption == Encryption.FROM_THE_START) {
                new Conversation(encrypted(client), true).hold(true);
            } else {
                new Conversation(client, false).hold(true);
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private SSLSocket encrypted(Socket client) throws IOException {
        if (tls == null) {
            throw new IllegalStateException("a server without a certificate encrypts nothing");
        }
        SSLSocket encrypted = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
        encrypted.setUseClientMode(false);
        encrypted.startHandshake();
        return encrypted;
    }

    /** What is said on one connection. */
    private final class Conversation {

        private final Socket client;
        private final boolean encrypted;
        private final BufferedReader in;
        private final PrintWriter out;
        private String from = "";
        private String to = "";

        Conversation(Socket client, boolean encrypted) throws IOException {
            this.client = client;
            this.encrypted = encrypted;
            this.in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            this.out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8);
        }

        void hold(boolean greets) throws IOException {
            if (greets) {
                say("220 made.up ready");
            }
            for (String line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
                if (line.equals("STARTTLS") && encryption == Encryption.STARTTLS && !encrypted) {
                    say("220 go on");
                    new Conversation(encrypted(client), true).hold(false);
                    return;
                }
                answer(line);
            }
            say("221 bye");
        }

        private void answer(String line) throws IOException {
            if (line.startsWith("EHLO")) {
                say("250-made.up");
                say(encryption == Encryption.STARTTLS && !encrypted ? "250-STARTTLS" : "250-8BITMIME");
                say("250 AUTH PLAIN");
            } else if (line.startsWith("HELO") || line.startsWith("RSET")) {
                say("250 made.up");
            } else if (line.startsWith(AUTH_PLAIN)) {
                byte[] login = Base64.getDecoder().decode(line.substring(AUTH_PLAIN.length()));
                logins.add(new String(login, StandardCharsets.UTF_8)
                                .strip()
                                .substring(1)
                                .replace('\0', '/')
                        + (encrypted ? " encrypted" : " in clear"));
                say("235 welcome");
            } else if (line.startsWith("MAIL FROM:")) {
                from = line.substring("MAIL FROM:".length());
                boolean away = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                say(away ? "451 try later" : "250 fine");
                refused.addAndGet(away ? 1 : 0);
            } else if (line.startsWith("RCPT TO:")) {
                to = line.substring("RCPT TO:".length());
                say("250 fine");
            } else if (line.equals("DATA")) {
                say("354 go on");
                taken.add(new Taken(from, to, content(), encrypted));
                say("250 taken");
            } else {
                say("502 not here");
            }
        }

        private String content() throws IOException {
            StringBuilder content = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                content.append(line).append('\n');
            }
            return content.toString();
        }

        private void say(String line) {
            out.print(line + "\r\n");
            out.flush();
        }
    }

    /** Returns when the port is free again: the system closes the socket once nobody waits for a connection any more. */
    @Override
    public void close() {
        try {
            socket.close();
            acceptor.join(Duration.ofSeconds(30));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
