package dev.rehearsal.gateway.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
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
    void noPasswordLeavesUnencrypted() throws Exception {
        try (SmtpMailbox mailbox = mailbox("me:secret@", "")) {
            assertThrows(Mailbox.NotSent.class, () -> mailbox.send(LETTER));
        }
        assertEquals(List.of(), server.logins());
        assertEquals(List.of(), server.taken());
        // It is the encryption that was missing: whoever says that none is wanted is let in by the same server.
        try (SmtpMailbox mailbox = mailbox("me:secret@", "?starttls=disabled")) {
            mailbox.send(LETTER);
        }
        assertEquals(List.of("me/secret in clear"), server.logins());
        assertEquals(1, server.taken().size());
    }

    @Test
    void aServerThatNeverSaysAnythingIsGivenUp() {
        server.fallSilent(true);
        try (SmtpMailbox mailbox = new SmtpMailbox(
                vertx,
                SmtpAddress.parse("smtp://127.0.0.1:" + server.port()),
                "rehearsal@example.org",
                Duration.ofSeconds(2),
                null)) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> assertThrows(Mailbox.NotSent.class, () -> mailbox.send(LETTER)));
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidToBeSo() {
        server.close();
        try (SmtpMailbox mailbox = mailbox("")) {
            assertThrows(Mailbox.NotSent.class, () -> mailbox.send(LETTER));
        }
    }

    private SmtpMailbox mailbox(String query) {
        return mailbox("", query);
    }

    private SmtpMailbox mailbox(String login, String query) {
        return new SmtpMailbox(
                vertx,
                SmtpAddress.parse("smtp://" + login + "127.0.0.1:" + server.port() + query),
                "rehearsal@example.org",
                Duration.ofSeconds(20),
                null);
    }
}
