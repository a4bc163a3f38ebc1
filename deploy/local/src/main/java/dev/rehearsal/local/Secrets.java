package dev.rehearsal.local;

import dev.rehearsal.embedded.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.function.Supplier;

/** The installation's secrets, each in a file that its owner alone may read, made when it is first asked for. */
final class Secrets {
    private static final int RANDOM_BYTES = 24;
    private static final int PEM_LINE = 64;

    private final Path folder;
    private final SecureRandom random;

    Secrets(Path folder, SecureRandom random) {
        this.folder = Folders.createPrivate(folder);
        this.random = random;
    }

    /** A random text of that name, safe in URLs. */
    String text(String name) {
        return read(file(name, this::randomText));
    }

    /** The file with the EC P-256 key (PKCS#8, PEM) that signs access tokens. */
    Path signingKey() {
        return file("signing-key.pem", this::newSigningKey);
    }

    private Path file(String name, Supplier<String> content) {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try {
            // Written whole and then renamed: a run that is killed leaves no half a secret.
            Path partial = Files.createTempFile(
                    folder,
                    name,
                    ".partial",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(partial, content.get());
            return Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LauncherException("The secret " + file + " could not be written", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LauncherException("The secret " + file + " cannot be read", e);
        }
    }

    private String randomText() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String newSigningKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            Base64.Encoder lines = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN PRIVATE KEY-----\n" + lines.encodeToString(key) + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no P-256", e);
        }
    }
}
