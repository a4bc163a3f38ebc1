-- Where a draft is on its way to publication, the answers to its warnings, and whether the latest version was found still right.
alter table question add column editorial jsonb;
-- The stage of the draft's review; null without a draft that anybody was asked to look at.
alter table question add column review_stage text generated always as (
    case when draft is not null then editorial ->> 'stage' end) stored;
-- The ISO date by which it is to be looked at again; such dates are in the order of their texts.
alter table question add column review_by text generated always as (
    coalesce(editorial -> 'confirmed' ->> 'reviewBy', coalesce(published, draft) ->> 'reviewBy')) stored;
create index question_organisation_review_by on question (organisation_id, review_by) where review_by is not null;
create index question_organisation_stage on question (organisation_id, review_stage) where review_stage is not null;

-- The warnings that a version was published with, each with its author's answer.
alter table question_version add column warnings jsonb;

-- Who did what to a question; each entry names the revision that came of it.
create table question_history (
    question_id     uuid        not null references question (id),
    revision        integer     not null check (revision > 0),
    organisation_id uuid        not null,
    act             text        not null,
    by_member       uuid        not null,
    at              timestamptz not null,
    version         integer,
    note            text,
    primary key (question_id, revision)
);

-- What reviewers and authors say to each other about a draft, each beginning with a comment; the replies are in the row.
create table review_comment (
    id              uuid        primary key,
    organisation_id uuid        not null,
    question_id     uuid        not null references question (id),
    field           text,
    text            text        not null,
    by_member       uuid        not null,
    at              timestamptz not null,
    resolved_by     uuid,
    resolved_at     timestamptz,
    replies         jsonb       not null
);
create index review_comment_question on review_comment (question_id, at, id);

-- What readers found wrong with a version. The question may be one of the product's own.
create table error_report (
    id              uuid        primary key,
    organisation_id uuid        not null,
    question_id     uuid        not null references question (id),
    version         integer     not null check (version > 0),
    revision        integer     not null check (revision > 0),
    field           text,
    text            text        not null,
    by_member       uuid        not null,
    at              timestamptz not null,
    state           text        not null check (state in ('open', 'answered', 'fixed')),
    answer          text,
    answered_by     uuid,
    answered_at     timestamptz,
    fixed_in        integer,
    check ((state = 'open') = (answer is null)),
    check ((state = 'fixed') = (fixed_in is not null))
);
create index error_report_list on error_report (organisation_id, state, at desc, id);
create index error_report_question on error_report (question_id, at desc, id);
create index error_report_open on error_report (by_member) where state = 'open';

-- What the organisation has decided about publishing; one row, or none for what is usual.
create table editorial_rules (
    organisation_id   uuid    primary key,
    approval_required boolean not null
);

do $$
declare
    name text;
begin
    foreach name in array array ['question_history', 'review_comment', 'error_report', 'editorial_rules'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own on %I using (organisation_id = organisation_of_transaction())'
            || ' with check (organisation_id = organisation_of_transaction())', name);
    end loop;
end
$$;
