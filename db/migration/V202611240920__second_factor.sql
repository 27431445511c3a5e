-- A user's authenticator app (RFC 6238). A row begins when he starts to set it up.
create table second_factor (
  user_id      bigint primary key references app_user (id) on delete cascade,
  -- The seed as the vault sealed it, for this user alone.
  sealed_seed  text not null check (length(sealed_seed) between 1 and 500),
  begun_at     timestamptz not null,
  -- Null until a first code has shown that the app holds the seed; only then is it asked for.
  confirmed_at timestamptz,
  -- Number of the newest half minute whose code was used: a code is good once.
  last_step    bigint not null default 0
);

-- What lets a user in without his app, each once.
create sequence recovery_code_seq increment by 50;
create table recovery_code (
  id        bigint primary key,
  user_id   bigint not null references second_factor (user_id) on delete cascade,
  -- SHA-256 in hexadecimal: a code has 80 random bits, so salt and slowness add nothing.
  code_hash text not null check (length(code_hash) = 64),
  used_at   timestamptz
);
create unique index recovery_code_of_user on recovery_code (user_id, code_hash);
