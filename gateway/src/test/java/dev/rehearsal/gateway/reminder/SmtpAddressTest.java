package dev.rehearsal.gateway.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.gateway.reminder.SmtpAddress.StartTls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpAddressTest {

    @Test
    void theUsualPortAndEncryptionFollowFromTheScheme() {
        assertEquals(
                new SmtpAddress("mail.example.org", 587, false, StartTls.OPTIONAL, null, null),
                SmtpAddress.parse("smtp://mail.example.org"));
        assertEquals(
                new SmtpAddress("mail.example.org", 465, true, StartTls.OPTIONAL, null, null),
                SmtpAddress.parse("smtps://mail.example.org"));
        assertEquals(
                new SmtpAddress("mail.example.org", 25, false, StartTls.DISABLED, null, null),
                SmtpAddress.parse("smtp://mail.example.org:25?starttls=disabled"));
    }

    @Test
    void aPasswordIsEncodedAndNeedsEncryption() {
        SmtpAddress address = SmtpAddress.parse("smtp://me%40example.org:p%3A%2F+secret@mail.example.org");
        assertEquals("me@example.org", address.user());
        assertEquals("p:/+secret", address.password());
        assertEquals(StartTls.REQUIRED, address.startTls());
        assertFalse(address.toString().contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example.org",
                "http://mail.example.org",
                "smtp://",
                "smtp://h?starttls=maybe",
                "smtp://a b:secret@h"
            })
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> SmtpAddress.parse(text));
        assertFalse(String.valueOf(refused.getMessage()).contains("secret"));
    }
}
