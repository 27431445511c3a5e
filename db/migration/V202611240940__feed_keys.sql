-- Keys of the scope FEED stand in the addresses of feeds and open nothing else.
alter table api_key drop constraint api_key_scope_check;
alter table api_key add constraint api_key_scope_check check (scope in ('FEED', 'READ', 'MANAGE', 'ADMIN'));
