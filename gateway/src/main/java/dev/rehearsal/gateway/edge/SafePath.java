package dev.rehearsal.gateway.edge;

import java.util.Optional;

/**
 * Refuses paths that one program may read otherwise than another: parameters, encoded or doubled separators, dots that climb, control
 * characters, double encoding. What passes means the same to the gateway and to every service.
 */
public final class SafePath {

    private static final int LONGEST = 2_048;

    private SafePath() {}

    /** Why a raw path, as it stands in the request line, is refused; empty if it is fine. */
    public static Optional<String> objection(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return Optional.of("The path must begin with a slash.");
        }
        if (path.length() > LONGEST) {
            return Optional.of("The path is longer than " + LONGEST + " characters.");
        }
        for (int i = 0; i < path.length(); i++) {
            Optional<String> objection = switch (path.charAt(i)) {
                case ';', '\\' -> Optional.of("The path has a character that is not taken here.");
                case '/' -> afterSlash(path, i);
                case '%' -> encoded(path, i);
                default -> plain(path.charAt(i));
            };
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> plain(char c) {
        return c <= ' ' || c >= 0x7f ? Optional.of("The path has a character that must be encoded.") : Optional.empty();
    }

    private static Optional<String> afterSlash(String path, int slash) {
        int end = path.indexOf('/', slash + 1);
        String segment = path.substring(slash + 1, end < 0 ? path.length() : end);
        if (segment.isEmpty() && end >= 0) {
            return Optional.of("The path has an empty part.");
        }
        if (segment.equals(".") || segment.equals("..")) {
            return Optional.of("The path has a part made of dots.");
        }
        return Optional.empty();
    }

    private static Optional<String> encoded(String path, int percent) {
        if (percent + 2 >= path.length()) {
            return Optional.of("The path ends within an encoded character.");
        }
        int high = Character.digit(path.charAt(percent + 1), 16);
        int low = Character.digit(path.charAt(percent + 2), 16);
        if (high < 0 || low < 0) {
            return Optional.of("The path has an encoded character that cannot be read.");
        }
        int value = high * 16 + low;
        boolean refused = value < ' ' || value == 0x7f || "/\\;%".indexOf(value) >= 0 || isUnreserved(value);
        return refused ? Optional.of("The path has an encoded character that is not taken here.") : Optional.empty();
    }

    /** RFC 3986, 2.3: never needs encoding, so that whoever encodes it wants a rule not to see it. */
    private static boolean isUnreserved(int value) {
        return (value >= 'a' && value <= 'z')
                || (value >= 'A' && value <= 'Z')
                || (value >= '0' && value <= '9')
                || "-._~".indexOf(value) >= 0;
    }
}
