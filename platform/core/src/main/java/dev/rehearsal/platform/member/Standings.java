package dev.rehearsal.platform.member;

import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The latest word on each member. A later revision decides; what arrives late or twice changes nothing. One thread tells, many may ask.
 */
final class Standings {

    /** @param roles wire names; none for who is disabled */
    private record Standing(int revision, boolean disabled, Set<String> roles, Instant since) {}

    /** What an event comes to. */
    enum News {
        /** It was known, or overtaken. */
        NONE,
        /** The member is disabled now. */
        DISABLED,
        /** A role that the member had is gone. */
        ROLES_TAKEN,
        /** Nothing was taken. */
        OTHER
    }

    private final Map<UUID, Standing> members = new ConcurrentHashMap<>();

    boolean isDisabled(UUID member) {
        Standing standing = members.get(member);
        return standing != null && standing.disabled();
    }

    /**
     * Whether a token says more than holds: it was issued before the latest change and names a role that the member has no more. Tokens
     * tell the second in which they were issued, so one of the very second of the change counts as issued before it.
     */
    boolean outdates(UUID member, Set<String> roles, Instant issuedAt) {
        Standing standing = members.get(member);
        return standing != null
                && issuedAt.getEpochSecond() <= standing.since().getEpochSecond()
                && !standing.roles().containsAll(roles);
    }

    /**
     * Takes an event in and says what it comes to.
     *
     * @param at when it happened
     */
    News apply(MemberEvent event, Instant at) {
        UUID member = event.member().value();
        Standing told = switch (event) {
            case MemberEvent.MemberDisabled disabled -> new Standing(disabled.revision(), true, Set.of(), at);
            case MemberEvent.MemberChanged changed ->
                new Standing(
                        changed.revision(),
                        false,
                        changed.roles().stream().map(Role::wireName).collect(Collectors.toUnmodifiableSet()),
                        at);
        };
        Standing known = members.get(member);
        if (known != null && known.revision() >= told.revision()) {
            return News.NONE;
        }
        members.put(member, told);
        if (told.disabled()) {
            return News.DISABLED;
        }
        return known != null && !told.roles().containsAll(known.roles()) ? News.ROLES_TAKEN : News.OTHER;
    }
}
