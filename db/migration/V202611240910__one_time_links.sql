-- Links that stand in for a password once: an invitation, or a new password for one that is lost.
create sequence one_time_link_seq increment by 50;
create table one_time_link (
  id          bigint primary key,
  user_id     bigint not null references app_user (id) on delete cascade,
  purpose     text not null check (purpose in ('INVITE', 'RESET')),
  -- SHA-256 of 256 random bits in hexadecimal; the link itself is kept nowhere.
  secret_hash text not null check (length(secret_hash) = 64),
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  check (expires_at > created_at)
);
create unique index one_time_link_secret on one_time_link (secret_hash);
create index one_time_link_user on one_time_link (user_id);
create index one_time_link_expiry on one_time_link (expires_at);

-- Set while somebody was invited and has not chosen a password yet.
alter table app_user add column invited_at timestamptz;

-- Failures of a name at whatever address, so that an administrator can clear them all. Hashed like
-- the subject itself; null where an address is counted.
alter table sign_in_brake add column name_hash text check (length(name_hash) = 64);
create index sign_in_brake_name on sign_in_brake (name_hash) where name_hash is not null;
