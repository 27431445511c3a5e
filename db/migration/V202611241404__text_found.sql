-- Videos with these words, at most so many. A limit makes the planner believe that reading the table through would find
-- them soon enough, which it does not where a word is rare; so the index is all it may use.
create function video_text_found(words text, most integer) returns table (video_id bigint, title_key text)
language plpgsql stable parallel safe rows 1000 set enable_seqscan = off set enable_indexscan = off set plan_cache_mode = force_generic_plan as $$
declare
  wanted tsquery := to_tsquery('simple', fold(words));
begin
  return query select t.video_id, t.title_key from video_text t where t.search @@ wanted limit most;
end $$;
