package dev.rehearsal.gateway.secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: 12 to 128 characters, not among the very common ones, not made of one repeated character, and not the
 * member's own name or address. Nothing is asked about kinds of characters, as NIST SP 800-63B advises.
 */
public final class PasswordRules {

    /** In code points. */
    public static final int SHORTEST = 12;

    /** In code points. */
    public static final int LONGEST = 128;

    private static final String LIST = "common-passwords.txt";
    private static final Set<String> COMMON = load();

    private PasswordRules() {}

    /**
     * What is wrong with a password, as a sentence, or empty.
     *
     * @param own texts that everybody knows about this person: name, e-mail address, organisation
     */
    public static Optional<String> objection(String password, String... own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("must have at least " + SHORTEST + " characters");
        }
        if (length > LONGEST) {
            return Optional.of("must have at most " + LONGEST + " characters");
        }
        String folded = folded(password);
        if (COMMON.contains(folded) || folded.chars().distinct().count() < 4) {
            return Optional.of("is one of the first that would be guessed");
        }
        for (String text : own) {
            if (folded(text).equals(folded)) {
                return Optional.of("must not be your name or address");
            }
        }
        return Optional.empty();
    }

    /** The form in which passwords are hashed: the same keys typed on another system give the same text. */
    public static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static String folded(String text) {
        return normalised(text).toLowerCase(Locale.ROOT);
    }

    private static Set<String> load() {
        try (InputStream list = PasswordRules.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is missing");
            }
            return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
