package dev.rehearsal.gateway.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A conversation with a mail server. */
class SmtpMailboxTest {

    private static final Letter LETTER =
            new Letter("reminder-1@rehearsal.example", "ann@example.org", "Owed", "Hello Ann,\n\n.a line with a dot\n");

    private final Vertx vertx = Vertx.vertx();
    private final MailServer server = MailServer.open(0);

    @AfterEach
    void close() {
        server.close();
        vertx.close();
    }

    @Test
    void aLetterIsHandedInWithItsId() throws Exception {
        try (SmtpMailbox mailbox = mailbox("?starttls=optional")) {
            mailbox.send(LETTER);
        }
        // Then
        MailServer.Taken taken = server.taken().getFirst();
        assertEquals("<rehearsal@example.org>", taken.from().strip());
        assertEquals("<ann@example.org>", taken.to().strip());
        assertTrue(taken.content().contains("Message-ID: <reminder-1@rehearsal.example>"), taken.content());
        assertTrue(taken.content().contains("Subject: Owed"), taken.content());
        assertTrue(taken.content().contains("\n..a line with a dot"), taken.content());
    }

    @Test
    void whatTheServerDoesNotTakeIsNotSent() {
        server.refuseNext(1);
        try (SmtpMailbox mailbox = mailbox("?starttls=disabled")) {
            Mailbox.NotSent why = assertThrows(Mailbox.NotSent.class, () -> mailbox.send(LETTER));
            assertTrue(String.valueOf(why.getMessage()).contains("try later"), why.getMessage());
        }
        assertEquals(0, server.taken().size());
    }

    @Test
    void noPasswordLeavesUnencrypted() {
        try (SmtpMailbox mailbox = new SmtpMailbox(
                vertx,
                SmtpAddress.parse("smtp://me:secret@127.0.0.1:" + server.port()),
                "rehearsal@example.org",
                Duration.ofSeconds(20))) {
            assertThrows(Mailbox.NotSent.class, () -> mailbox.send(LETTER));
        }
        assertEquals(0, server.taken().size());
    }

    @Test
    void aServerThatIsNotThereIsSaidToBeSo() {
        server.close();
        try (SmtpMailbox mailbox = mailbox("")) {
            assertThrows(Mailbox.NotSent.class, () -> mailbox.send(LETTER));
        }
    }

    private SmtpMailbox mailbox(String query) {
        return new SmtpMailbox(
                vertx,
                SmtpAddress.parse("smtp://127.0.0.1:" + server.port() + query),
                "rehearsal@example.org",
                Duration.ofSeconds(20));
    }
}
