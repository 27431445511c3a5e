-- Failed sign-ins are counted per name and address in sign_in_brake, for names nobody has too.
alter table app_user drop column failed_logins;
alter table app_user drop column locked_until;

-- Whose sign-ins fail: a hash of name and address together, of the name, or of the address.
-- Hashed because people type passwords into the name field.
create table sign_in_brake (
  subject        text primary key check (length(subject) <= 100),
  failures       integer not null check (failures > 0),
  last_failed_at timestamptz not null
);
create index sign_in_brake_age on sign_in_brake (last_failed_at);

create sequence api_key_seq increment by 50;
create table api_key (
  id           bigint primary key,
  user_id      bigint not null references app_user (id) on delete cascade,
  name         text not null check (length(name) between 1 and 60),
  scope        text not null check (scope in ('READ', 'MANAGE', 'ADMIN')),
  -- The part of the key that may be shown, and by which it is found.
  prefix       text not null check (length(prefix) = 12),
  -- SHA-256 of the whole key in hexadecimal. Its secret has 256 random bits: salt and slowness add nothing.
  secret_hash  text not null check (length(secret_hash) = 64),
  created_at   timestamptz not null,
  expires_at   timestamptz,
  last_used_at timestamptz
);
create unique index api_key_prefix on api_key (prefix);
create index api_key_user on api_key (user_id);

create sequence refresh_token_seq increment by 50;
create table refresh_token (
  id          bigint primary key,
  user_id     bigint not null references app_user (id) on delete cascade,
  -- All tokens that came from one sign-in; one of them used twice ends them all.
  family      uuid not null,
  secret_hash text not null check (length(secret_hash) = 64),
  login_epoch integer not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz
);
create unique index refresh_token_secret on refresh_token (secret_hash);
create index refresh_token_family on refresh_token (family);
create index refresh_token_user on refresh_token (user_id);
create index refresh_token_expiry on refresh_token (expires_at);
