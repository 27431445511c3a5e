create sequence app_user_seq increment by 50;
create table app_user (
  id             bigint primary key,
  username       text not null check (username ~ '^[A-Za-z0-9_.-]{3,30}$'),
  email          text check (length(email) <= 254),
  role           text not null check (role in ('ADMIN', 'MANAGER', 'USER', 'READONLY')),
  password_hash  text,
  active         boolean not null default true,
  -- Raised whenever all logins of this user must end: password changed, role changed, deactivated.
  login_epoch    integer not null default 0,
  failed_logins  integer not null default 0,
  locked_until   timestamptz,
  last_login_at  timestamptz,
  locale         text check (length(locale) <= 35),
  scheme         text not null default 'auto' check (scheme in ('auto', 'light', 'dark', 'contrast')),
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  version        integer not null default 0
);
create unique index app_user_username on app_user (lower(username));
create unique index app_user_email on app_user (lower(email)) where email is not null;

create table setting (
  topic       text primary key check (topic ~ '^[a-z][a-z0-9-]{0,59}$'),
  value       jsonb not null,
  updated_at  timestamptz not null,
  updated_by  bigint references app_user (id) on delete set null,
  version     integer not null default 0
);

create sequence audit_event_seq increment by 50;
create table audit_event (
  id          bigint primary key,
  at          timestamptz not null,
  user_id     bigint references app_user (id) on delete set null,
  username    text,
  action      text not null,
  target      text,
  address     text,
  detail      jsonb not null default '{}'
);
create index audit_event_at on audit_event (at desc);
