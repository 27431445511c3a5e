-- Names and aliases that begin as typed. Equality is served by the second one, too.
create index artist_key_begin on artist (name_key text_pattern_ops);
create index artist_alias_key_begin on artist_alias (name_key text_pattern_ops);
drop index artist_alias_key;
