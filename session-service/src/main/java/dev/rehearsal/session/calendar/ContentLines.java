package dev.rehearsal.session.calendar;

import java.nio.charset.StandardCharsets;

/** Writes content lines of RFC 5545: folded at 75 octets (section 3.1), never inside a character, ended by CR LF. */
final class ContentLines {

    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    /** A line whose value needs no escaping. */
    ContentLines add(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A line whose value is of type TEXT (section 3.3.11). */
    ContentLines addText(String name, String value) {
        return add(name, escaped(value));
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** A text as the value of a parameter (section 3.2): in quotes, and without those that are in it. */
    static String quoted(String value) {
        return "\"" + value.replace('"', '\'').replaceAll("\\p{Cntrl}", "") + "\"";
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.append(character);
            octets += size;
            i += Character.charCount(point);
        }
        text.append(END);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
