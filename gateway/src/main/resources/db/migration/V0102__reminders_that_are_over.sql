-- Scorecards that are there: a reminder of one that is read after the submission is not sent. Holds nothing but ids, as reminder_mail.
create table reminder_over (
    organisation_id uuid        not null,
    session_id      uuid        not null,
    member_id       uuid        not null,
    noted_at        timestamptz not null,
    primary key (session_id, member_id)
);
create index reminder_over_noted on reminder_over (noted_at);
