package dev.rehearsal.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One row of {@code access.txt}: who may call an operation.
 *
 * @param operation method and path as in the OpenAPI document
 * @param groups who may call it; {@code everybody} for operations that need no token
 * @param scope what the operation is about: {@code list} (answers only with what the caller may see), {@code organisation} (a thing of the
 *     organisation), {@code session} (a thing of one session), {@code account} (a member, whom the gateway
 *     itself knows), {@code none}
 * @param status what somebody who may call it is answered
 * @param body a body that is valid, or an empty text
 */
record Access(String operation, Set<String> groups, String scope, int status, String body) {

    static final List<String> GROUPS =
            List.of("administrator", "author", "interviewer", "reviewer", "candidate", "gateway");

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    String path() {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    boolean needsToken() {
        return !groups.contains("everybody");
    }

    boolean reads() {
        return method().equals("GET");
    }

    /** The groups that may not call it. */
    List<String> refused() {
        return GROUPS.stream().filter(g -> !groups.contains(g)).toList();
    }

    /** The groups that are answered with {@link #status}: all that may call it, or those who are sure to have to do with the session. */
    List<String> answered() {
        if (!scope.equals("session")) {
            return GROUPS.stream()
                    .filter(groups::contains)
                    .limit(reads() ? 9 : 1)
                    .toList();
        }
        return GROUPS.stream()
                .filter(groups::contains)
                .filter(group -> group.equals("interviewer") || group.equals("candidate"))
                .toList();
    }

    static List<Access> table() throws IOException {
        List<Access> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/access.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\\|", 5);
                rows.add(new Access(
                        cells[0].strip(),
                        Arrays.stream(cells[1].strip().split(" +")).collect(Collectors.toSet()),
                        cells[2].strip(),
                        Integer.parseInt(cells[3].strip()),
                        cells.length > 4 ? cells[4].strip() : ""));
            }
        }
        return rows;
    }
}
