package dev.rehearsal.scoring.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final MemberId ME = Interview.member(1);
    private static final MemberId OTHER = Interview.member(2);

    @Test
    void aPanelMemberSeesOnlyTheOwnRatingsUntilSubmittingWhateverTheRoles() {
        assertEquals(Access.OWN, Access.of(ME, Set.of(Role.INTERVIEWER), List.of(ME, OTHER), List.of(OTHER)));
        assertEquals(Access.OWN, Access.of(ME, EnumSet.allOf(Role.class), List.of(ME, OTHER), List.of(OTHER)));
    }

    @Test
    void aPanelMemberSeesEverythingAfterSubmitting() {
        assertEquals(Access.FULL, Access.of(ME, Set.of(Role.INTERVIEWER), List.of(ME, OTHER), List.of(ME)));
    }

    @Test
    void reviewersAndAdministratorsOutsideThePanelSeeEverything() {
        assertEquals(Access.FULL, Access.of(ME, Set.of(Role.REVIEWER), List.of(OTHER), List.of()));
        assertEquals(Access.FULL, Access.of(ME, Set.of(Role.ADMINISTRATOR), List.of(OTHER), List.of()));
    }

    @Test
    void othersSeeNothing() {
        assertEquals(Access.NONE, Access.of(ME, Set.of(Role.INTERVIEWER, Role.AUTHOR), List.of(OTHER), List.of(OTHER)));
        assertEquals(Access.NONE, Access.of(ME, Set.of(), List.of(OTHER), List.of()));
    }

    @Test
    void nobodySeesASessionWhosePanelIsNotKnown() {
        assertEquals(Access.NONE, Access.of(ME, EnumSet.allOf(Role.class), List.of(), List.of(ME)));
    }
}
