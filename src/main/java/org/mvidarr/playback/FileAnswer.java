package org.mvidarr.playback;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.temporal.ChronoUnit;

/** A file as an HTTP answer: ranges, validators and conditions of RFC 9110. */
record FileAnswer(Path file, BasicFileAttributes facts, String contentType) {
    private static final int BUFFER = 512 * 1024;

    void send(HttpServletRequest request, HttpServletResponse response, boolean body)
            throws IOException {
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", tag());
        response.setDateHeader("Last-Modified", facts.lastModifiedTime().toMillis());
        response.setHeader("Cache-Control", "private, no-cache");
        if (tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(contentType);
        ByteRange range =
                isFresh(request)
                        ? ByteRange.of(request.getHeader("Range"), facts.size())
                        : new ByteRange.Whole();
        switch (range) {
            case ByteRange.Whole _ -> copy(response, 0, facts.size(), body);
            case ByteRange.Part part -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader(
                        "Content-Range",
                        "bytes " + part.first() + "-" + part.last() + "/" + facts.size());
                copy(response, part.first(), part.length(), body);
            }
            case ByteRange.Unsatisfiable _ -> {
                response.setHeader("Content-Range", "bytes */" + facts.size());
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                response.setContentLength(0);
            }
        }
    }

    private String tag() {
        return "\""
                + Long.toHexString(facts.size())
                + "-"
                + Long.toHexString(facts.lastModifiedTime().toMillis())
                + "\"";
    }

    /** With {@code If-Range}, a range only holds for the very file it was asked of. */
    private boolean isFresh(HttpServletRequest request) {
        String condition = request.getHeader("If-Range");
        if (condition == null || condition.equals(tag())) {
            return true;
        }
        if (condition.startsWith("\"") || condition.startsWith("W/")) {
            return false;
        }
        try {
            long asked = request.getDateHeader("If-Range");
            return facts.lastModifiedTime()
                            .toInstant()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toEpochMilli()
                    == asked;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void copy(HttpServletResponse response, long from, long length, boolean body)
            throws IOException {
        response.setContentLengthLong(length);
        if (!body) {
            return;
        }
        ServletOutputStream out = response.getOutputStream();
        byte[] bytes = new byte[(int) Math.min(BUFFER, Math.max(1, length))];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long position = from;
            long left = length;
            while (left > 0) {
                buffer.clear().limit((int) Math.min(bytes.length, left));
                int read = channel.read(buffer, position);
                if (read < 0) {
                    throw new IOException("The file became shorter while it was sent");
                }
                out.write(bytes, 0, read);
                position += read;
                left -= read;
            }
        }
    }
}
