package dev.rehearsal.gateway.runner;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The Content-Security-Policy of the frame that code runs in: an origin of its own that is nobody's, the one script that is written in the
 * page, workers and modules that it makes itself, WebAssembly; and nothing else, no connection to anywhere, this server included. What runs in
 * such a page, and in its workers, cannot take the policy off.
 */
@ApplicationScoped
public class FramePolicy {

    /** The only address with this policy, and the only one that may be embedded. */
    public static final String PAGE = "/runner/frame.html";

    private static final String RESOURCE = "META-INF/resources" + PAGE;
    private static final String BEGIN = "<script>";
    private static final String END = "</script>";

    private final String policy = policyFor(page());

    /** The header's value. */
    public String value() {
        return policy;
    }

    /** For a page with one script in it; without one, nothing in it runs. */
    static String policyFor(String page) {
        return "sandbox allow-scripts; default-src 'none'; script-src " + scriptIn(page)
                + "'wasm-unsafe-eval' blob:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'; "
                + "frame-ancestors 'self'";
    }

    private static String scriptIn(String page) {
        int begin = page.indexOf(BEGIN);
        int end = page.lastIndexOf(END);
        if (begin < 0 || end < begin) {
            return "";
        }
        String script = page.substring(begin + BEGIN.length(), end);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "' ";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String page() {
        try (InputStream page = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            return page == null ? "" : new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
