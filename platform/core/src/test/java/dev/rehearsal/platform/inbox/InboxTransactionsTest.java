package dev.rehearsal.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventTypes;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent.SessionStarted;
import dev.rehearsal.contracts.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InboxTransactionsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final OrganisationId ACME = new OrganisationId(new UUID(0, 1));
    private static final OrganisationId BORA = new OrganisationId(new UUID(0, 2));

    @Test
    void organisationsComeInTheSameOrderWhicheverEventWasFirst() {
        // Given
        CloudEvent first = started(BORA);
        CloudEvent second = started(ACME);
        CloudEvent third = started(BORA);
        CloudEvent known = started(ACME);
        // When
        Map<OrganisationId, List<CloudEvent>> fresh = InboxTransactions.byOrganisation(
                List.of(first, known, second, third, first), Set.of(first.id(), second.id(), third.id()));
        // Then
        assertEquals(List.of(ACME, BORA), List.copyOf(fresh.keySet()));
        assertEquals(List.of(second), fresh.get(ACME));
        assertEquals(List.of(first, third), fresh.get(BORA));
    }

    private static CloudEvent started(OrganisationId organisation) {
        SessionStarted event = new SessionStarted(new SessionId(UUID.randomUUID()), 1, NOW);
        return new CloudEvent(
                UUID.randomUUID(), EventTypes.of(event).name(), "/test", NOW, organisation, event.key(), event);
    }
}
