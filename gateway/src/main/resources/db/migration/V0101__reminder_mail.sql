-- Reminders to be sent by e-mail. Like the outbox it is read for all organisations together, and holds nothing but ids: the address is
-- looked up in the moment of sending. What was sent stays, so that nothing is sent twice.
create table reminder_mail (
    organisation_id uuid        not null,
    session_id      uuid        not null,
    member_id       uuid        not null,
    number          integer     not null check (number > 0),
    status          text        not null check (status in ('waiting', 'sent', 'dropped', 'failed')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    noted_at        timestamptz not null,
    primary key (session_id, member_id, number)
);
create index reminder_mail_waiting on reminder_mail (next_attempt_at) where status = 'waiting';
