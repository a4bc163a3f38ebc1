package dev.rehearsal.platform.member;

import dev.rehearsal.contracts.MemberEvent;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The latest word on each member. A later revision decides; what arrives late or twice changes nothing. Safe for many threads. */
final class Standings {

    private record Standing(int revision, boolean disabled) {}

    private final Map<UUID, Standing> members = new ConcurrentHashMap<>();

    boolean isDisabled(UUID member) {
        Standing standing = members.get(member);
        return standing != null && standing.disabled();
    }

    /** Takes an event in and says whether it was news. */
    boolean apply(MemberEvent event) {
        Standing told = switch (event) {
            case MemberEvent.MemberDisabled disabled -> new Standing(disabled.revision(), true);
            case MemberEvent.MemberChanged changed -> new Standing(changed.revision(), false);
        };
        Standing kept = members.merge(
                event.member().value(), told, (known, later) -> later.revision() > known.revision() ? later : known);
        return kept == told;
    }
}
