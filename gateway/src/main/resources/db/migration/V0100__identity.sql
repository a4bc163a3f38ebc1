-- Who people are. Every table with rows of organisations has row level security, also for its owner (force).
--
-- The exception. At sign-in, when a code is accepted and when a token is refreshed, nobody knows yet which organisation the caller
-- belongs to. Three tables therefore have a second policy, for reading only: it shows the single row whose key (e-mail, or hash of a
-- secret) equals the setting rehearsal.lookup. Whoever can name the key holds it already; nothing can be listed. From there on the
-- transaction works in the organisation that was found, under the ordinary policy.

create table organisation (
    organisation_id uuid primary key,
    name            text        not null check (length(name) between 1 and 200),
    created_at      timestamptz not null
);

create table member (
    id              uuid primary key,
    organisation_id uuid        not null references organisation,
    name            text        not null check (length(name) between 1 and 200),
    email           text        not null unique check (email = lower(email) and length(email) between 3 and 254),
    roles           text[]      not null check (cardinality(roles) between 1 and 4),
    active          boolean     not null,
    revision        integer     not null check (revision > 0),
    created_at      timestamptz not null
);
create index member_of_organisation on member (organisation_id, lower(name), id);

-- Argon2id in PHC notation; a member who has not accepted the invitation yet has no row.
create table credential (
    member_id       uuid primary key references member,
    organisation_id uuid        not null,
    password_hash   text        not null,
    changed_at      timestamptz not null
);

-- SHA-256 of the code; at most one open code per member.
create table one_time_code (
    hash            bytea primary key check (length(hash) = 32),
    organisation_id uuid        not null,
    member_id       uuid        not null references member,
    expires_at      timestamptz not null
);
create unique index one_time_code_of_member on one_time_code (member_id);

-- One sign-in of one browser: the chain of refresh tokens that came from it.
create table refresh_family (
    id              uuid primary key,
    organisation_id uuid        not null,
    kind            text        not null check (kind in ('member', 'candidate')),
    subject_id      uuid        not null,
    session_id      uuid check ((session_id is not null) = (kind = 'candidate')),
    name            text check ((name is not null) = (kind = 'candidate')),
    generation      integer     not null check (generation > 0),
    siblings        integer     not null check (siblings > 0),
    rotated_at      timestamptz not null,
    started_at      timestamptz not null,
    ends_at         timestamptz not null,
    revoked_at      timestamptz
);
create index refresh_family_of_subject on refresh_family (subject_id);
create index refresh_family_end on refresh_family (organisation_id, ends_at);

-- SHA-256 of the token.
create table refresh_token (
    hash            bytea primary key check (length(hash) = 32),
    organisation_id uuid        not null,
    family_id       uuid        not null references refresh_family on delete cascade,
    generation      integer     not null check (generation > 0),
    expires_at      timestamptz not null
);
create index refresh_token_of_family on refresh_token (family_id);

do $$
declare name text;
begin
    foreach name in array array ['organisation', 'member', 'credential', 'one_time_code', 'refresh_family', 'refresh_token'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy of_organisation on %I '
            'using (organisation_id = nullif(current_setting(''rehearsal.organisation'', true), '''')::uuid)', name);
    end loop;
end $$;

create policy by_email on member for select
    using (email = nullif(current_setting('rehearsal.lookup', true), ''));
create policy by_hash on one_time_code for select
    using (hash = decode(nullif(current_setting('rehearsal.lookup', true), ''), 'hex'));
create policy by_hash on refresh_token for select
    using (hash = decode(nullif(current_setting('rehearsal.lookup', true), ''), 'hex'));

-- The single fact about the whole installation: which organisation its first administrator founded. Not a row of a tenant.
create table installation (
    the_only_row    boolean primary key default true check (the_only_row),
    organisation_id uuid        not null,
    set_up_at       timestamptz not null
);
