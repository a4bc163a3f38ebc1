package dev.rehearsal.gateway.member;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of the organisation of the transaction at hand, which every method needs. */
public interface Members {

    /** Where a page starts: after the member of that name and id. */
    record After(String name, MemberId id) {}

    Optional<Member> find(MemberId id);

    /** At most {@code limit} members, by name, then by id. */
    List<Member> page(@Nullable After after, int limit);

    /** Who of these has a password, and so has accepted the invitation. */
    Set<MemberId> accepted(Collection<MemberId> ids);

    Organisation organisation(OrganisationId id);

    /** Stores a new organisation. */
    void add(Organisation organisation, Instant at);

    /** Stores a new member; false if the e-mail belongs to somebody already, in whichever organisation. */
    boolean add(Member member, Instant at);

    /** Stores a changed member whose previous revision was read under {@link #lock}. */
    void save(Member member);

    /** Makes changes of this organisation's members wait for each other until the transaction ends. */
    void lock(OrganisationId organisation);

    /** How many active administrators who have a password, and so can sign in, there are beside this member. */
    int ableAdministratorsBeside(MemberId member);
}
