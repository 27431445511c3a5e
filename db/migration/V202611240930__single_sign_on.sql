-- Others whose word on who somebody is we take.
create sequence sso_provider_seq increment by 50;
create table sso_provider (
  id            bigint primary key,
  slug          text not null check (slug ~ '^[a-z][a-z0-9-]{0,39}$'),
  kind          text not null check (kind in ('OIDC', 'GITHUB')),
  name          text not null check (length(name) between 1 and 60),
  issuer        text not null check (length(issuer) between 1 and 500),
  api_url       text check (length(api_url) <= 500),
  client_id     text not null check (length(client_id) between 1 and 300),
  -- As the vault sealed it; null for a client without a secret.
  sealed_secret text check (length(sealed_secret) <= 4000),
  scopes        text not null check (length(scopes) <= 500),
  enabled       boolean not null,
  position      integer not null,
  -- Who gets an account at his first sign-in, and the domains, groups, or subjects and addresses.
  admission     text not null check (admission in ('NOBODY', 'DOMAINS', 'GROUPS', 'PEOPLE')),
  admitted      text[] not null,
  groups_claim  text check (length(groups_claim) <= 200),
  role_claim    text check (length(role_claim) <= 200),
  -- Deliberately not ADMIN: that takes a rule of its own.
  default_role  text not null check (default_role in ('MANAGER', 'USER', 'READONLY')),
  update_role   boolean not null,
  created_at    timestamptz not null,
  version       integer not null default 0
);
create unique index sso_provider_slug on sso_provider (slug);
-- Accounts are known by issuer and subject, so an issuer must mean one provider.
create unique index sso_provider_issuer on sso_provider (issuer);

create table sso_role_rule (
  provider_id bigint not null references sso_provider (id) on delete cascade,
  position    integer not null,
  claim_value text not null check (length(claim_value) between 1 and 300),
  role        text not null check (role in ('ADMIN', 'MANAGER', 'USER', 'READONLY')),
  primary key (provider_id, position)
);

-- Which of their accounts is which of ours.
create sequence sso_link_seq increment by 50;
create table sso_link (
  id           bigint primary key,
  user_id      bigint not null references app_user (id) on delete cascade,
  issuer       text not null,
  subject      text not null check (length(subject) between 1 and 500),
  -- What the owner knows the other account by, as it was at the last sign-in.
  label        text check (length(label) <= 300),
  created_at   timestamptz not null,
  last_used_at timestamptz
);
create unique index sso_link_account on sso_link (issuer, subject);
create index sso_link_user on sso_link (user_id);

-- Browsers that were sent to a provider and are not back yet; removed when they are.
create table sso_attempt (
  -- SHA-256 of the state in the address and of the secret in the browser's cookie.
  state_hash   text primary key check (length(state_hash) = 64),
  browser_hash text not null check (length(browser_hash) = 64),
  provider_id  bigint not null references sso_provider (id) on delete cascade,
  next         text check (length(next) <= 2000),
  -- Whose account is to be linked; null at a sign-in.
  user_id      bigint references app_user (id) on delete cascade,
  expires_at   timestamptz not null
);
create index sso_attempt_expiry on sso_attempt (expires_at);
