package dev.rehearsal.platform.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberEvent.MemberChanged;
import dev.rehearsal.contracts.MemberEvent.MemberDisabled;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private static final Instant CHANGE = Instant.parse("2026-11-02T09:00:00.500Z");

    private final MemberId member = new MemberId(UUID.randomUUID());
    private final Standings standings = new Standings();

    @Test
    void whoIsDisabledIsKnownAndNobodyElse() {
        // When
        Standings.News news = standings.apply(new MemberDisabled(member, 2), CHANGE);
        // Then
        assertEquals(Standings.News.DISABLED, news);
        assertTrue(standings.isDisabled(member.value()));
        assertFalse(standings.isDisabled(UUID.randomUUID()));
    }

    @Test
    void anEarlierOrEqualRevisionChangesNothing() {
        // Given
        standings.apply(new MemberDisabled(member, 5), CHANGE);
        // Then
        assertEquals(Standings.News.NONE, standings.apply(changed(4), CHANGE));
        assertEquals(Standings.News.NONE, standings.apply(changed(5), CHANGE));
        assertEquals(Standings.News.NONE, standings.apply(new MemberDisabled(member, 5), CHANGE));
        assertTrue(standings.isDisabled(member.value()));
    }

    @Test
    void aLaterChangeEnablesAgainAndALateWordOfTheDisablingDoesNotUndoIt() {
        // Given
        standings.apply(new MemberDisabled(member, 5), CHANGE);
        // When
        standings.apply(changed(6), CHANGE);
        // Then
        assertFalse(standings.isDisabled(member.value()));
        // When
        standings.apply(new MemberDisabled(member, 5), CHANGE);
        // Then
        assertFalse(standings.isDisabled(member.value()));
    }

    private MemberChanged changed(int revision) {
        return new MemberChanged(member, Set.of(Role.REVIEWER), revision);
    }

    @Test
    void aTokenFromBeforeARoleWasTakenIsOutdatedIfItNamesTheRole() {
        // Given
        standings.apply(new MemberChanged(member, Set.of(Role.REVIEWER, Role.AUTHOR), 1), CHANGE.minusSeconds(60));
        // When
        Standings.News news = standings.apply(changed(2), CHANGE);
        // Then
        assertEquals(Standings.News.ROLES_TAKEN, news);
        assertTrue(standings.outdates(member.value(), Set.of("reviewer", "author"), CHANGE.minusSeconds(5)));
        assertTrue(standings.outdates(member.value(), Set.of("author"), CHANGE.truncatedTo(ChronoUnit.SECONDS)));
        assertFalse(standings.outdates(member.value(), Set.of("reviewer"), CHANGE.minusSeconds(5)));
    }

    @Test
    void aTokenFromAfterTheChangeIsTakenAtItsWord() {
        // Given
        standings.apply(changed(1), CHANGE);
        // Then: a role was given again a moment ago, and the word of it is on its way
        assertFalse(standings.outdates(member.value(), Set.of("reviewer", "author"), CHANGE.plusSeconds(1)));
        assertFalse(standings.outdates(UUID.randomUUID(), Set.of("author"), CHANGE.minusSeconds(5)));
    }

    @Test
    void aRoleThatIsGivenTakesNothing() {
        // Given
        standings.apply(changed(1), CHANGE);
        // When
        Standings.News news = standings.apply(
                new MemberChanged(member, Set.of(Role.REVIEWER, Role.AUTHOR), 2), CHANGE.plusSeconds(1));
        // Then
        assertEquals(Standings.News.OTHER, news);
    }
}
