package dev.rehearsal.local;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The link by which the first administrator comes in, for as long as there is none. */
final class FirstSignIn {
    private static final Pattern NEEDED = Pattern.compile("\"needed\"\\s*:\\s*true");

    private FirstSignIn() {}

    /** Asks the gateway whether it is still needed. */
    static Optional<String> link(RunningProduct product, String publicUrl) {
        Http.Answer answer = Http.get(URI.create(product.gateway() + "/api/auth/setup"));
        return answer.status() == 200 && NEEDED.matcher(answer.text()).find()
                ? Optional.of(publicUrl + "/welcome#" + product.firstAdministratorCode())
                : Optional.empty();
    }
}
