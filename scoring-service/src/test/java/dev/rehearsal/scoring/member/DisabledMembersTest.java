package dev.rehearsal.scoring.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.platform.kafka.KafkaClients;
import dev.rehearsal.scoring.session.Interview;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisabledMembersTest {

    private static final MemberId ANNA = Interview.member(1);

    private final DisabledMembers members = new DisabledMembers(new KafkaClients("unused:1", "test"));

    @Test
    void aDisabledMemberIsKnownAndListenersAreTold() {
        // Given
        List<MemberId> told = new ArrayList<>();
        members.onDisabled(told::add);
        // When
        members.apply(new MemberEvent.MemberDisabled(ANNA, 2));
        // Then
        assertTrue(members.contains(ANNA));
        assertFalse(members.contains(Interview.member(2)));
        assertEquals(List.of(ANNA), told);
    }

    @Test
    void aLaterChangeEnablesAgainAndAnEarlierOneDoesNot() {
        // Given
        members.apply(new MemberEvent.MemberDisabled(ANNA, 5));
        // When
        members.apply(new MemberEvent.MemberChanged(ANNA, Set.of(Role.REVIEWER), 4));
        // Then
        assertTrue(members.contains(ANNA));
        // When
        members.apply(new MemberEvent.MemberChanged(ANNA, Set.of(Role.REVIEWER), 6));
        // Then
        assertFalse(members.contains(ANNA));
    }
}
