-- The plan and its last change are kept apart, so that the candidate stays known.
update standing_event set slot = 'schedule' where slot = 'panel' and type = 'session.scheduled.v1';
