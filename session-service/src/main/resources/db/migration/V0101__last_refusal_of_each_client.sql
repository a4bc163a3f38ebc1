-- Of the entries of a client that were refused only the last counts, and of an author's clients only those a room remembers: 32.

-- The owner is subject to row level security as well, and is of no organisation here.
alter table room_refusal no force row level security;

delete from room_refusal r
where exists (
    select from room_refusal later
    where later.session_id = r.session_id and later.author = r.author and later.client = r.client
      and later.refusal_id > r.refusal_id);

delete from room_refusal
where refusal_id in (
    select refusal_id
    from (select refusal_id, row_number() over (partition by session_id, author order by refusal_id desc) as place
          from room_refusal) ranked
    where place > 32);

alter table room_refusal force row level security;

alter table room_refusal add constraint room_refusal_of_client unique (session_id, author, client);
drop index room_refusal_by_session;
