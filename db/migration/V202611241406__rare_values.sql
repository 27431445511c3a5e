-- For values that few videos have; frequent ones are met soon enough on the way through an order.
create index video_row_source on video_row (source, video_id) where source is not null;
create index video_row_codec on video_row (video_codec, video_id) where video_codec is not null;
create index video_row_subtitle on video_row (video_id) where has_subtitle;
create index video_row_file on video_row (video_id) where has_file;
