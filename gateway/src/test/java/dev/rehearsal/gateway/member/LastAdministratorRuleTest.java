package dev.rehearsal.gateway.member;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.platform.problem.Problem;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LastAdministratorRuleTest {

    private final Member administrator = Member.added(
            new MemberId(new UUID(0, 1)),
            new OrganisationId(new UUID(0, 2)),
            "Administrator",
            new EmailAddress("a@b.example"),
            Set.of(Role.ADMINISTRATOR, Role.AUTHOR));

    @Test
    void theOnlyAdministratorCannotBeDisabledOrLoseTheRole() {
        assertRefused(administrator.disabled());
        assertRefused(administrator.changed("Administrator", Set.of(Role.AUTHOR)));
    }

    @Test
    void oneOfTwoCan() {
        assertDoesNotThrow(() -> LastAdministratorRule.check(administrator, administrator.disabled(), 1));
    }

    @Test
    void otherChangesOfTheOnlyOneAreFine() {
        Member renamed = administrator.changed("Renamed", Set.of(Role.ADMINISTRATOR));
        assertDoesNotThrow(() -> LastAdministratorRule.check(administrator, renamed, 0));
    }

    @Test
    void whoDidNotAdministrateBeforeIsNotMissed() {
        Member disabled = administrator.disabled();
        Member without = disabled.changed("Administrator", Set.of(Role.AUTHOR));
        assertDoesNotThrow(() -> LastAdministratorRule.check(disabled, without, 0));
    }

    @Test
    void everyChangeHasTheNextRevision() {
        assertEquals(2, administrator.disabled().revision());
        assertEquals(3, administrator.disabled().enabled().revision());
    }

    private void assertRefused(Member after) {
        Problem problem = assertThrows(Problem.class, () -> LastAdministratorRule.check(administrator, after, 0));
        assertEquals("last-administrator", problem.slug());
        assertEquals(409, problem.status());
    }
}
