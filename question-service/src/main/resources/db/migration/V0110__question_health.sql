-- How questions do in the organisation's interviews, as scoring last said. The question may be one of the product's own.
create table question_health (
    organisation_id uuid   not null,
    question_id     uuid   not null,
    revision        bigint not null,
    observed        jsonb  not null, -- the data of question.observed.v1
    primary key (organisation_id, question_id)
);

alter table question_health enable row level security;
alter table question_health force row level security;
create policy own on question_health using (organisation_id = organisation_of_transaction())
    with check (organisation_id = organisation_of_transaction());
