package dev.rehearsal.gateway.member;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one form that is stored and compared: composed Unicode (NFKC), without white space around it, in lower case.
 * It identifies a member in the whole installation.
 */
public record EmailAddress(String value) {

    /** RFC 5321 allows no more. */
    public static final int LONGEST = 254;

    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>\",;:\\\\()\\[\\]\\p{Cntrl}]{1,64}@[^\\s@<>\",;:\\\\()\\[\\]"
                    + "\\p{Cntrl}.]+(\\.[^\\s@<>\",;:\\\\()\\[\\]\\p{Cntrl}.]+)*");

    /** What nobody sees: with it, two addresses would look the same. Unicode, DerivedCoreProperties, Default_Ignorable_Code_Point. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}"
            + "\\x{180B}-\\x{180F}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0000}-\\x{E0FFF}]");

    public EmailAddress {
        if (!value.equals(normalised(value)) || !FORM.matcher(value).matches() || value.length() > LONGEST) {
            throw new IllegalArgumentException("not a normalised e-mail address");
        }
    }

    /** Reads what somebody typed; empty if it cannot be an address. */
    public static Optional<EmailAddress> parse(String typed) {
        String value = normalised(typed);
        return value.length() <= LONGEST
                        && FORM.matcher(value).matches()
                        && value.equals(normalised(value))
                        && !INVISIBLE.matcher(value).find()
                ? Optional.of(new EmailAddress(value))
                : Optional.empty();
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
