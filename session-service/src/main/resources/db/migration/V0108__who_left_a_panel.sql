-- Who was on the panel once and has left it: could read what the panel is kept from, and does not come back just so.
alter table interview_session add column left_panel uuid[] not null default '{}';
