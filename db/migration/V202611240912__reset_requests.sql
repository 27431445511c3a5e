-- Who asked for mails with a new password's link of late: so many an hour are sent for one address.
create sequence reset_request_seq;
create table reset_request (
  id           bigint primary key default nextval('reset_request_seq'),
  -- SHA-256 of the network address the request came from.
  address_hash text not null check (length(address_hash) = 64),
  asked_at     timestamptz not null
);
create index reset_request_address on reset_request (address_hash, asked_at);
create index reset_request_age on reset_request (asked_at);
