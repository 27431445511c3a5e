-- The video a person took the file away from: it is not identified again by itself. No foreign key,
-- because the video may be gone.
alter table media_file add column set_aside_from bigint;
create index media_file_set_aside on media_file (set_aside_from) where set_aside_from is not null;

-- Where a merged video went, so that links to it still lead somewhere.
create table video_forward (
  video_id  bigint primary key,
  to_id     bigint not null references video (id) on delete cascade,
  at        timestamptz not null
);
create index video_forward_to on video_forward (to_id);
