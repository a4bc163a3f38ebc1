package dev.rehearsal.platform.member;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberEvent.MemberChanged;
import dev.rehearsal.contracts.MemberEvent.MemberDisabled;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Role;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private final MemberId member = new MemberId(UUID.randomUUID());
    private final Standings standings = new Standings();

    @Test
    void whoIsDisabledIsKnownAndNobodyElse() {
        // When
        boolean news = standings.apply(new MemberDisabled(member, 2));
        // Then
        assertTrue(news);
        assertTrue(standings.isDisabled(member.value()));
        assertFalse(standings.isDisabled(UUID.randomUUID()));
    }

    @Test
    void anEarlierOrEqualRevisionChangesNothing() {
        // Given
        standings.apply(new MemberDisabled(member, 5));
        // Then
        assertFalse(standings.apply(changed(4)));
        assertFalse(standings.apply(changed(5)));
        assertFalse(standings.apply(new MemberDisabled(member, 5)));
        assertTrue(standings.isDisabled(member.value()));
    }

    @Test
    void aLaterChangeEnablesAgainAndALateWordOfTheDisablingDoesNotUndoIt() {
        // Given
        standings.apply(new MemberDisabled(member, 5));
        // When
        standings.apply(changed(6));
        // Then
        assertFalse(standings.isDisabled(member.value()));
        // When
        standings.apply(new MemberDisabled(member, 5));
        // Then
        assertFalse(standings.isDisabled(member.value()));
    }

    private MemberChanged changed(int revision) {
        return new MemberChanged(member, Set.of(Role.REVIEWER), revision);
    }
}
