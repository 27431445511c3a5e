-- Newest first with the undated at the end; the other direction is served by video_release.
create index video_release_latest on video (release_date desc nulls last, id desc);
