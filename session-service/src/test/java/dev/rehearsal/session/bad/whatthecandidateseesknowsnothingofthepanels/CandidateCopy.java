package dev.rehearsal.session.bad.whatthecandidateseesknowsnothingofthepanels;

import dev.rehearsal.session.room.PanelView;

record CandidateCopy(PanelView filtered) {}
