-- How a question did in one interview: one row for each question of each settled session. Follows from the session's ratings. A session
-- that is not settled any more keeps its rows, without ratings, so that the sum of revisions over a question never falls.
create table question_interview (
    organisation_id uuid        not null,
    question_id     uuid        not null,
    session_id      uuid        not null,
    revision        bigint      not null, -- of the session
    asked           timestamptz not null,
    at              timestamptz not null, -- when the last of it was rated, amended or submitted
    ratings         integer     not null, -- levels given on the question, and their sum
    levels          integer     not null,
    rest_ratings    integer     not null, -- levels given on all other questions of the interview, and their sum
    rest_levels     integer     not null,
    primary key (organisation_id, question_id, session_id)
);
create index question_interview_session on question_interview (organisation_id, session_id);

alter table question_interview enable row level security;
alter table question_interview force row level security;
create policy own on question_interview
    using (organisation_id = nullif(current_setting('rehearsal.organisation', true), '')::uuid);
