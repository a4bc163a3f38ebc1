package dev.rehearsal.contracts;

import java.util.Set;

/** Events of the topic {@code members}, compacted by member id. No names, no addresses. */
public sealed interface MemberEvent extends Event {

    MemberId member();

    @Override
    default String key() {
        return member().toString();
    }

    /** A member was added or changed. */
    record MemberChanged(MemberId member, Set<Role> roles, int revision) implements MemberEvent {
        public MemberChanged {
            roles = Set.copyOf(roles);
        }
    }

    /** A member may not do anything any more: sockets close, tokens are refused. */
    record MemberDisabled(MemberId member, int revision) implements MemberEvent {}
}
