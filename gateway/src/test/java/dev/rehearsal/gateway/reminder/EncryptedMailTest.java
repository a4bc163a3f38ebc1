package dev.rehearsal.gateway.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.gateway.reminder.MailServer.Encryption;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Letters and passwords on an encrypted way to a mail server whose certificate was made for this test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncryptedMailTest {

    private static final Letter LETTER = new Letter("reminder-1@rehearsal.example", "ann@example.org", "Owed", "Hello");

    private final Vertx vertx = Vertx.vertx();
    private @Nullable MadeUpCertificate made;

    @BeforeAll
    void makeCertificate(@TempDir Path folder) throws Exception {
        made = MadeUpCertificate.in(folder);
    }

    @AfterAll
    void close() {
        vertx.close();
    }

    private MadeUpCertificate certificate() {
        return Objects.requireNonNull(made);
    }

    @Test
    void aPlainConnectionIsEncryptedBeforeThePasswordAndTheLetterGoThroughIt() throws Exception {
        try (MailServer server =
                MailServer.open(Encryption.STARTTLS, certificate().server())) {
            // When
            send("smtp://me:secret@127.0.0.1:" + server.port(), certificate().pem());
            // Then
            assertEquals(List.of("me/secret encrypted"), server.logins());
            assertTrue(server.taken().getFirst().encrypted());
        }
    }

    @Test
    void aConnectionThatIsEncryptedFromItsFirstByteIsSpokenOn() throws Exception {
        try (MailServer server =
                MailServer.open(Encryption.FROM_THE_START, certificate().server())) {
            // When
            send("smtps://me:secret@127.0.0.1:" + server.port(), certificate().pem());
            // Then
            assertEquals(List.of("me/secret encrypted"), server.logins());
            assertTrue(server.taken().getFirst().encrypted());
        }
    }

    @Test
    void nothingIsSaidToAServerThatNobodyVouchesFor() {
        for (Encryption encryption : List.of(Encryption.STARTTLS, Encryption.FROM_THE_START)) {
            try (MailServer server = MailServer.open(encryption, certificate().server())) {
                String scheme = encryption == Encryption.STARTTLS ? "smtp" : "smtps";
                // When
                assertThrows(
                        Mailbox.NotSent.class, () -> send(scheme + "://me:secret@127.0.0.1:" + server.port(), null));
                // Then
                assertEquals(List.of(), server.logins());
                assertEquals(List.of(), server.taken());
            }
        }
    }

    private void send(String address, @Nullable Path authorities) throws Mailbox.NotSent, InterruptedException {
        try (SmtpMailbox mailbox = new SmtpMailbox(
                vertx, SmtpAddress.parse(address), "rehearsal@example.org", Duration.ofSeconds(20), authorities)) {
            mailbox.send(LETTER);
        }
    }
}
