/**
 * Live rooms on this replica: the hub tails the partitions of the rooms that are open and pushes what happens to the sockets. A
 * socket's entries go into the log first and take effect when they come back from it. Nothing here is needed to recover: any
 * replica can open any room at any time.
 */
@NullMarked
package dev.rehearsal.session.room.live;

import org.jspecify.annotations.NullMarked;
