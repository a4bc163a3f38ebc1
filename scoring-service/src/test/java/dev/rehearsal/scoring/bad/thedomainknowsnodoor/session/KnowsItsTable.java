package dev.rehearsal.scoring.bad.thedomainknowsnodoor.session;

import dev.rehearsal.scoring.bad.thedomainknowsnodoor.session.db.Table;

record KnowsItsTable(Table table) {}
