package org.mvidarr.download.ytdlp;

import org.mvidarr.download.FetchOrder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The one command line yt-dlp is ever called with. Everything in it is ours but the address, which
 * comes last and after {@code --}, so that it cannot be taken for an option. No configuration file,
 * plug-in, cache or foreign text takes part in it, and file names are fixed.
 */
final class YtDlpArguments {
    /** Base name of what yt-dlp writes; no foreign title ever becomes a file name. */
    static final String NAME = "video";

    /**
     * Formats that other programs would fetch on ways of their own, past the proxy, are left out.
     */
    private static final String OVER_HTTP =
            "[protocol~='^(https?|m3u8|m3u8_native|http_dash_segments|http_dash_segments_generator)$']";

    /**
     * The same for every call. No configuration, no plug-ins, no commands, one video, limits on
     * waiting.
     */
    private static final List<String> ALWAYS =
            List.of(
                    "--ignore-config",
                    "--no-plugin-dirs",
                    "--no-cache-dir",
                    "--no-update",
                    "--no-exec",
                    "--no-playlist",
                    "--playlist-items=1",
                    "--no-write-playlist-metafiles",
                    "--match-filters=!is_live",
                    "--no-quiet",
                    "--no-color",
                    "--progress",
                    "--newline",
                    "--no-simulate",
                    "--socket-timeout=15",
                    "--retries=3",
                    "--fragment-retries=3",
                    "--abort-on-unavailable-fragments",
                    "--no-mtime");

    private YtDlpArguments() {}

    /**
     * @param ffmpeg the folder that holds ffmpeg and ffprobe
     * @param mark begins each line that is meant for us; unguessable, as titles end up in the
     *     output
     */
    static List<String> of(FetchOrder order, Path ffmpeg, String mark) {
        List<String> arguments = new ArrayList<>(ALWAYS);
        arguments.addAll(
                List.of(
                        "--max-filesize=" + order.maxBytes(),
                        "--format=bv*"
                                + OVER_HTTP
                                + "+ba"
                                + OVER_HTTP
                                + "/b"
                                + OVER_HTTP
                                + "/bv*"
                                + OVER_HTTP,
                        // Resolution first; among equals what every browser plays without
                        // conversion.
                        "--format-sort=res:" + order.maxHeight() + ",vcodec:h264,acodec:aac",
                        "--merge-output-format=mp4/mkv",
                        "--downloader=m3u8,dash:native",
                        "--downloader-args=ffmpeg_i:-protocol_whitelist"
                                + " http,https,httpproxy,tcp,tls,crypto,data",
                        "--ffmpeg-location=" + ffmpeg,
                        "--write-info-json",
                        "--paths=home:" + order.stage(),
                        "--paths=temp:" + order.stage().resolve("tmp"),
                        "--output=" + NAME + ".%(ext)s",
                        "--progress-delta=0.5",
                        "--progress-template=download:" + mark + "{\"progress\":%(progress)j}",
                        "--progress-template=postprocess:"
                                + mark
                                + "{\"finish\":%(progress.status)j}",
                        "--print=before_dl:"
                                + mark
                                + "{\"sizes\":%(requested_formats.:.{filesize,filesize_approx})j,\"title\":%(title)j}",
                        "--print=after_move:" + mark + "{\"done\":%(filepath)j}",
                        "--",
                        order.url()));
        return List.copyOf(arguments);
    }
}
