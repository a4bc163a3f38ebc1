package dev.rehearsal.platform.member;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a service learns which members are disabled. */
@ConfigMapping(prefix = "rehearsal.members")
public interface MembersConfig {

    /** Whether the topic is followed; not by the service that keeps the members itself. */
    @WithDefault("true")
    boolean follow();
}
