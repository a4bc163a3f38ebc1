package dev.rehearsal.session.bad.onlythedatabasedoorspeakssql;

import java.sql.Connection;

record SqlElsewhere(Connection connection) {}
