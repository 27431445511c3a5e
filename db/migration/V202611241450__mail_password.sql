-- Secrets in settings are named for what they are; that they are sealed goes without saying.
update setting
set value = (value - 'sealedPassword') || jsonb_build_object('password', value -> 'sealedPassword')
where topic = 'mail' and value ? 'sealedPassword';
