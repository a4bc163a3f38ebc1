-- What interviewers did in the calibration gym: the events of the topic exercises. The first attempt at a version of an exercise is that of
-- the earliest time; of equal times, that of the lowest id.
create table exercise_attempt (
    organisation_id uuid        not null,
    member_id       uuid        not null,
    attempt_id      uuid        not null,
    exercise        text        not null,
    version         integer     not null,
    ratings         jsonb       not null, -- criteria with levels, as in the event
    at              timestamptz not null,
    primary key (organisation_id, member_id, attempt_id)
);

alter table exercise_attempt enable row level security;
alter table exercise_attempt force row level security;
create policy own on exercise_attempt
    using (organisation_id = nullif(current_setting('rehearsal.organisation', true), '')::uuid);
