-- One row for each browser that is signed in. Whoever is revoked has none, so a login without its
-- row is refused at the next request, on every server.
create table login_session (
  id            uuid primary key,
  user_id       bigint not null references app_user (id) on delete cascade,
  login_epoch   integer not null,
  created_at    timestamptz not null,
  last_seen_at  timestamptz not null,
  -- After this somebody must sign in again, however busy he was.
  expires_at    timestamptz not null,
  address       text not null check (length(address) <= 45),
  user_agent    text not null check (length(user_agent) <= 300),
  -- For those who stay signed in: SHA-256 of the token that renews this login, and of the one
  -- before it, which tabs opened at the same moment still show.
  token_hash    text check (length(token_hash) = 64),
  previous_hash text check (length(previous_hash) = 64),
  rotated_at    timestamptz,
  -- Whether the browser has shown the newest token, and so has received it.
  token_seen    boolean not null default false,
  check ((token_hash is null) = (rotated_at is null))
);
create index login_session_user on login_session (user_id);
create index login_session_expiry on login_session (expires_at);
