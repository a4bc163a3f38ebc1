-- The organisation of the transaction; null outside of one, and then no row of any table here is seen.
create function organisation_of_transaction() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('rehearsal.organisation', true), '')::uuid;

-- A question over its versions. The columns from title on repeat what search needs from the content that is shown:
-- that of the latest published version, or the draft's while nothing is published.
create table question (
    id              uuid        primary key,
    organisation_id uuid        not null,
    status          text        not null check (status in ('draft', 'published', 'retired')),
    revision        integer     not null check (revision > 0),
    version         integer     check (version > 0),
    draft           jsonb,
    published       jsonb,
    import_id       uuid,
    import_number   integer,
    updated_at      timestamptz not null,
    updated_by      uuid,
    title           text        not null,
    level           text,
    kind            text,
    competency      text,
    difficulty      smallint,
    minutes         smallint,
    has_code        boolean     not null,
    prompt          text        not null,
    answer          text        not null,
    search          tsvector    generated always as (
        setweight(to_tsvector('english', title), 'A')
        || setweight(to_tsvector('english', prompt), 'B')
        || setweight(to_tsvector('simple', coalesce(competency, '') || ' ' || coalesce(kind, '') || ' ' || coalesce(level, '')), 'C')
        || setweight(to_tsvector('english', answer), 'D')) stored,
    check ((version is null) = (published is null)),
    check (draft is not null or published is not null)
);
create index question_search on question using gin (search);
create index question_organisation_updated on question (organisation_id, updated_at desc, id);
create index question_organisation_title on question (organisation_id, lower(title), id);

-- Never updated, never deleted: sessions hold these versions.
create table question_version (
    question_id     uuid        not null references question (id),
    version         integer     not null check (version > 0),
    organisation_id uuid        not null,
    content         jsonb       not null,
    published_at    timestamptz not null,
    published_by    uuid,
    primary key (question_id, version)
);

create table kit (
    id              uuid        primary key,
    organisation_id uuid        not null,
    revision        integer     not null check (revision > 0),
    name            text        not null,
    level           text        not null,
    minutes         integer     not null,
    items           jsonb       not null,
    updated_at      timestamptz not null,
    updated_by      uuid
);
create index kit_organisation_name on kit (organisation_id, lower(name), id);

create table guide_import (
    id              uuid        primary key,
    organisation_id uuid        not null,
    name            text        not null,
    created_at      timestamptz not null,
    created_by      uuid        not null,
    result          jsonb       not null
);

-- Which state of the shipped bank is loaded; one row. Not a tenant's data.
create table shipped_bank (
    id        boolean     primary key default true check (id),
    hash      text        not null,
    loaded_at timestamptz not null
);

-- Own rows are read and written; the product's own rows (organisation zero) are read by everybody.
do $$
declare
    name text;
begin
    foreach name in array array ['question', 'question_version', 'kit', 'guide_import'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own on %I using (organisation_id = organisation_of_transaction())'
            || ' with check (organisation_id = organisation_of_transaction())', name);
        execute format('create policy built_in on %I for select using (organisation_of_transaction() is not null'
            || ' and organisation_id = ''00000000-0000-0000-0000-000000000000'')', name);
    end loop;
end
$$;

-- Typo tolerance where the server has the extension (a trusted one since PostgreSQL 13); search does without it otherwise.
do $$
begin
    create extension if not exists pg_trgm;
exception
    when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
        raise notice 'pg_trgm is not available: search does not forgive typing errors';
end
$$;
