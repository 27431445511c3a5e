-- Servers keep in memory what an account may. Each hears of a change as soon as it is committed,
-- whoever made it: this channel is the one of the live feed, "!" begins a word for servers.
create function tell_account_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('mvidarr', '!account ' || old.id || ' ' || old.username);
  return null;
end
$$;
create trigger app_user_changed
  after update of username, role, active, login_epoch, scheme, accent, density or delete on app_user
  for each row execute function tell_account_changed();

create function tell_api_key_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('mvidarr', '!api-key ' || old.id);
  return null;
end
$$;
create trigger api_key_changed
  after update of user_id, scope, prefix, secret_hash, expires_at or delete on api_key
  for each row execute function tell_api_key_changed();
