package dev.rehearsal.scoring.bad.onlythehttpdoorsarereactive;

import io.smallrye.mutiny.Uni;

record ReactiveElsewhere(Uni<String> later) {}
