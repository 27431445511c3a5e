alter table app_user
  add column accent text not null default 'violet'
    check (accent in ('violet', 'cobalt', 'teal', 'green', 'amber', 'rose')),
  add column density text not null default 'cozy' check (density in ('cozy', 'compact'));
