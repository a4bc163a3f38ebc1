package dev.rehearsal.gateway.reminder;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Hands letters to a mail server, one at a time. Must not be used on an event loop. */
final class SmtpMailbox implements Mailbox, AutoCloseable {

    private static final int CONNECTIONS = 8;

    private final MailClient client;
    private final String from;
    private final Duration patience;

    /** @param authorities certificates (PEM) that the server's must come from; null for those that Java trusts */
    SmtpMailbox(Vertx vertx, SmtpAddress address, String from, Duration patience, @Nullable Path authorities) {
        MailConfig config = configuration(address, patience);
        if (authorities != null) {
            config.setTrustOptions(new PemTrustOptions().addCertPath(authorities.toString()));
        }
        this.client = MailClient.create(vertx, config);
        this.from = from;
        this.patience = patience;
    }

    private static MailConfig configuration(SmtpAddress address, Duration patience) {
        // Few letters, far apart: a connection that is kept would be dead by the next one.
        // A server that falls silent is given up before the letter is: the next letter has a connection of its own.
        int silence = (int) Math.max(1, patience.toSeconds() / 2);
        MailConfig config = new MailConfig();
        config.setConnectTimeout((int) patience.toMillis() / 2)
                .setIdleTimeout(silence)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        config.setHostname(address.host())
                .setPort(address.port())
                .setSsl(address.tls())
                .setHostnameVerificationAlgorithm("HTTPS")
                .setKeepAlive(false)
                // Letters go one after the other; a connection that is still being closed does not hold up the next
                // one.
                .setMaxPoolSize(CONNECTIONS)
                .setStarttls(
                        switch (address.startTls()) {
                            case DISABLED -> StartTLSOptions.DISABLED;
                            case OPTIONAL -> StartTLSOptions.OPTIONAL;
                            case REQUIRED -> StartTLSOptions.REQUIRED;
                        })
                .setLogin(address.user() == null ? LoginOption.DISABLED : LoginOption.REQUIRED);
        return address.user() == null
                ? config
                : config.setUsername(address.user()).setPassword(address.password() == null ? "" : address.password());
    }

    @Override
    public void send(Letter letter) throws NotSent, InterruptedException {
        MailMessage message = new MailMessage()
                .setFrom(from)
                .setTo(letter.to())
                .setSubject(letter.subject())
                .setText(letter.text())
                .addHeader("Message-ID", "<" + letter.id() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            client.sendMail(message)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotSent("the mail server did not answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new NotSent(String.valueOf(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
