-- From which addresses somebody has signed in: guessing at his name elsewhere does not slow him there.
-- A hash of name and address together, as in sign_in_brake.
create table sign_in_known (
  subject  text primary key check (length(subject) <= 100),
  last_at  timestamptz not null
);
create index sign_in_known_age on sign_in_known (last_at);
