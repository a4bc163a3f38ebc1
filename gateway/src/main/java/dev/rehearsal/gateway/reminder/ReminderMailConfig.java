package dev.rehearsal.gateway.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Reminders by e-mail. */
@ConfigMapping(prefix = "rehearsal.mail")
public interface ReminderMailConfig {

    /** The mail server, as {@link SmtpAddress} reads it; without it no mail is sent. */
    Optional<String> smtpUrl();

    /** The address that mail comes from; needed with a mail server. */
    Optional<String> from();

    /** A file of certificates (PEM) that the mail server's must come from, in place of those that Java trusts. */
    Optional<Path> authorities();

    /** How often a letter is tried before it is given up. The waits between double from a minute to an hour. */
    @WithDefault("8")
    int attempts();

    /** Older reminders are not sent any more: what was missed while no mail server was configured, for example. */
    @WithDefault("2d")
    Duration oldest();

    /** How long a letter rests before it is sent, so that what has happened since, and is read next, still stops it. */
    @WithDefault("1m")
    Duration rest();

    /** How often waiting letters are looked for. */
    @WithDefault("30s")
    Duration every();

    /** How long the mail server may take for one letter. */
    @WithDefault("20s")
    Duration patience();
}
