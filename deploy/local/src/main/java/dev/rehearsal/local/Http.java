package dev.rehearsal.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Short questions to a service on this machine. */
final class Http {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int MOST_BYTES = 64 * 1024;

    private Http() {}

    /** The status of a GET, or 0 if there is no answer. */
    static int status(URI address) {
        return get(address).status();
    }

    /** The answer to a GET; status 0 and no text if there is none. */
    static Answer get(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                byte[] bytes = body == null ? new byte[0] : body.readNBytes(MOST_BYTES);
                return new Answer(status, new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return new Answer(0, "");
        }
    }

    /** An answer, its text cut at 64 KiB. */
    record Answer(int status, String text) {}
}
