package dev.rehearsal.gateway.runner;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What code that is run in a room can be given. */
@ConfigMapping(prefix = "rehearsal.runner")
public interface RunnerConfig {

    /** The folder of wheels that Python can import; none without it. What is put there is offered at once. */
    Optional<Path> wheels();
}
