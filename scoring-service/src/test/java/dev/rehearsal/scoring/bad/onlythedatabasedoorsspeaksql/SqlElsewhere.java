package dev.rehearsal.scoring.bad.onlythedatabasedoorsspeaksql;

import java.sql.Connection;

record SqlElsewhere(Connection connection) {}
