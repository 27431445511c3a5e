-- The log of deeds outlives the accounts it tells of: id and name stay as facts.
alter table audit_event drop constraint audit_event_user_id_fkey;
alter table audit_event add column outcome text not null default 'OK' check (outcome in ('OK', 'REFUSED', 'FAILED'));
alter table audit_event alter column outcome drop default;
-- The shown part of the API key that stood in for the user.
alter table audit_event add column key_prefix text check (length(key_prefix) <= 20);
alter table audit_event add check (action ~ '^[a-z][a-z0-9]*([.-][a-z0-9]+)*$' and length(action) <= 60);
alter table audit_event add check (length(username) <= 100);
alter table audit_event add check (length(target) <= 300);
alter table audit_event add check (length(address) <= 64);
alter table audit_event add check (length(detail::text) <= 20000);
alter sequence audit_event_seq increment by 1;

-- Newest first, alone and under each filter.
drop index audit_event_at;
create index audit_event_order on audit_event (at desc, id desc);
create index audit_event_user on audit_event (lower(username), at desc, id desc);
create index audit_event_action on audit_event (action text_pattern_ops, at desc, id desc);
create index audit_event_outcome on audit_event (outcome, at desc, id desc) where outcome <> 'OK';
create index audit_event_address on audit_event (address text_pattern_ops, at desc, id desc);
create index audit_event_target on audit_event using gin (target gin_trgm_ops);

-- Rows are added and later removed by the retention; nothing else, whoever asks. The shortest
-- retention is thirty days; a day less here, because clocks differ.
create function audit_event_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('mvidarr.audit_retention', true) = 'on'
      and old.at < now() - interval '29 days' then
    return old;
  end if;
  raise exception 'audit_event is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_event_stays before update or delete on audit_event
  for each row execute function audit_event_stays();
create trigger audit_event_whole before truncate on audit_event
  for each statement execute function audit_event_stays();
alter table audit_event enable always trigger audit_event_stays;
alter table audit_event enable always trigger audit_event_whole;
