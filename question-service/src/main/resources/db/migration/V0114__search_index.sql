-- What search reads: small rows that many of can be looked at, beside the wide ones of question. Full text operators are not leakproof, so
-- under row level security PostgreSQL would apply them to row after row instead of asking an index (ADR 19). These two tables therefore have
-- none; the two views below stand in their place, and nothing but the views is read.
create table question_index (
    question_id     uuid     primary key references question (id) on delete cascade,
    organisation_id uuid     not null,
    status          text     not null,
    level           text,
    kind            text,
    competency      text,
    -- Everything that facets count, as one word.
    cell            text     collate "C" not null generated always as (
        status || '/' || coalesce(level, '') || '/' || coalesce(kind, '') || '/' || coalesce(competency, '')) stored,
    difficulty      smallint not null, -- 9 for none, so that those come last
    updated         bigint   not null, -- microseconds since 1970
    title           text     not null, -- in lower case
    title_words     tsvector not null,
    -- With the organisation's id as a word: the index then finds the organisation's own alone.
    words           tsvector not null
) with (toast_tuple_target = 256);
-- The words are kept elsewhere, all the rest in the row.
alter table question_index
    alter column cell set storage main, alter column title set storage main, alter column title_words set storage main;

create index question_index_words on question_index using gin (words);
create index question_index_title_words on question_index using gin (title_words);
create index question_index_cell on question_index (organisation_id, cell);
create index question_index_updated on question_index (organisation_id, updated, question_id);
create index question_index_title on question_index (organisation_id, title, question_id);
create index question_index_difficulty on question_index (organisation_id, difficulty, question_id);
create index question_index_competency on question_index (organisation_id, competency);

-- The words of an organisation's questions, cut to their stems; what typing errors are compared with.
create table search_word (
    organisation_id uuid not null,
    word            text collate "C" not null,
    primary key (organisation_id, word)
);

create view findable_question as
    select * from question_index
    where organisation_id = any (array [
        (select organisation_of_transaction()),
        case when (select organisation_of_transaction()) is not null then uuid '00000000-0000-0000-0000-000000000000' end]);

create view findable_word as
    select * from search_word
    where organisation_id = any (array [
        (select organisation_of_transaction()),
        case when (select organisation_of_transaction()) is not null then uuid '00000000-0000-0000-0000-000000000000' end]);

create function words_of_title(question) returns tsvector language sql stable as $$
    select to_tsvector('english', $1.title)
$$;

create function words_of_question(question) returns tsvector language sql stable as $$
    select setweight(words_of_title($1), 'A')
        || setweight(to_tsvector('english', $1.prompt), 'B')
        || setweight(to_tsvector('simple', concat_ws(' ', $1.competency, $1.kind, $1.level)), 'C')
        || setweight(to_tsvector('english', $1.answer), 'D')
        || array_to_tsvector(array [$1.organisation_id::text])
$$;

create function microseconds(timestamptz) returns bigint language sql immutable as $$
    select cast(extract(epoch from $1) * 1000000 as bigint)
$$;

-- Adds words that are new. Whoever does holds the organisation's lock to the end of the transaction: two that added the same words in
-- different orders would block each other.
create function learn_words(organisation uuid, words tsvector) returns void language plpgsql as $$
declare
    unknown text[] := array(
        select lexeme from unnest(words)
        where lexeme ~ '^[a-z]{4,40}$'
            and not exists (select from search_word where organisation_id = organisation and word = lexeme));
begin
    if cardinality(unknown) > 0 then
        perform pg_advisory_xact_lock(hashtextextended('search_word ' || organisation, 0));
        insert into search_word select organisation, unnest(unknown) on conflict do nothing;
    end if;
end
$$;

create function index_question() returns trigger language plpgsql as $$
declare
    said tsvector;
begin
    if tg_op = 'UPDATE' and (old.title, old.prompt, old.answer, old.level, old.kind, old.competency)
            is not distinct from (new.title, new.prompt, new.answer, new.level, new.kind, new.competency) then
        update question_index set status = new.status, difficulty = coalesce(new.difficulty, 9), updated = microseconds(new.updated_at)
        where question_id = new.id;
        return null;
    end if;
    said := words_of_question(new);
    insert into question_index (question_id, organisation_id, status, level, kind, competency, difficulty, updated, title, title_words, words)
    values (new.id, new.organisation_id, new.status, new.level, new.kind, new.competency, coalesce(new.difficulty, 9),
        microseconds(new.updated_at), lower(new.title), words_of_title(new), said)
    on conflict (question_id) do update set status = excluded.status, level = excluded.level, kind = excluded.kind,
        competency = excluded.competency, difficulty = excluded.difficulty, updated = excluded.updated, title = excluded.title,
        title_words = excluded.title_words, words = excluded.words;
    perform learn_words(new.organisation_id, said);
    return null;
end
$$;

-- Questions that are there already; row level security is the owner's too, so it rests while they are taken over.
alter table question no force row level security;
insert into question_index (question_id, organisation_id, status, level, kind, competency, difficulty, updated, title, title_words, words)
    select q.id, q.organisation_id, q.status, q.level, q.kind, q.competency, coalesce(q.difficulty, 9), microseconds(q.updated_at),
        lower(q.title), words_of_title(q), words_of_question(q)
    from question q;
insert into search_word
    select distinct organisation_id, word.lexeme
    from question_index, unnest(words) as word
    where word.lexeme ~ '^[a-z]{4,40}$';
alter table question force row level security;

drop index question_search;
drop index question_organisation_title;
alter table question drop column search;

create trigger question_is_indexed after insert or update on question for each row execute function index_question();

do $$
begin
    if exists (select from pg_extension where extname = 'pg_trgm') then
        create index search_word_trigrams on search_word using gin (word gin_trgm_ops);
    end if;
end
$$;
