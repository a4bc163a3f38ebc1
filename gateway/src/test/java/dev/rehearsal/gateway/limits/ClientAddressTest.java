package dev.rehearsal.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void anOlderAddressStandsForItself() {
        assertEquals("192.0.2.7", ClientAddress.key("192.0.2.7"));
    }

    @Test
    void addressesOfOneNetworkAreLimitedTogether() {
        assertEquals(ClientAddress.key("2001:db8:1:2:3:4:5:6"), ClientAddress.key("2001:db8:1:2:ffff:0:0:1"));
        assertNotEquals(ClientAddress.key("2001:db8:1:2:3:4:5:6"), ClientAddress.key("2001:db8:1:3:3:4:5:6"));
    }
}
