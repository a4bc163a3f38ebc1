package dev.rehearsal.session.room.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the live room on one replica. */
@ConfigMapping(prefix = "rehearsal.live")
public interface LiveConfig {

    /** Rooms open at the same time; further ones are told to try again later. */
    @WithDefault("200")
    int maxRooms();

    /** How long a room without sockets stays open. */
    @WithDefault("60s")
    Duration idle();

    /** How long a socket waits for its room to be opened. */
    @WithDefault("10s")
    Duration opening();

    /** Frames a socket may send per second, over time. */
    @WithDefault("50")
    int framesPerSecond();

    /** Frames a socket may send at once. */
    @WithDefault("100")
    int burst();

    /** Frames that wait to be sent to one socket. */
    @WithDefault("1000")
    int outboundFrames();

    /** UTF-16 units that wait to be sent to one socket, beyond the frame that is being sent; a view counts as half of it at most. */
    @WithDefault("1048576")
    int outboundUnits();

    /** How often a silent socket is asked for a sign of life. */
    @WithDefault("15s")
    Duration heartbeat();

    /** After which silence a socket is given up. */
    @WithDefault("45s")
    Duration silence();

    /** Sockets of one participant in one room; a further one replaces the oldest. */
    @WithDefault("6")
    int socketsEach();

    /** How often one participant may come into one room at once; over time it is once a second. */
    @WithDefault("40")
    int entriesAtOnce();

    /** How long whoever was closed for flooding is not let in again. */
    @WithDefault("5s")
    Duration floodPause();
}
