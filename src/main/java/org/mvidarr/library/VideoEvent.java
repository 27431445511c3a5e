package org.mvidarr.library;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Messages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One thing that has happened to a video. Names follow the history of the *arr family where that
 * has one.
 *
 * @param videoId also when the video is gone by now
 * @param sourceTitle artists and title as they are now, or as they were when the video went
 * @param eventType one of the names of {@link VideoEventKind#eventType}
 * @param reason why, as a key of the message bundle; null when there is nothing to say
 * @param message the reason in English
 * @param username who did it; null for the program itself
 * @param data what else is known
 */
@Schema(name = "VideoEvent")
public record VideoEvent(
        long id,
        long videoId,
        String sourceTitle,
        Instant date,
        VideoEventKind kind,
        String eventType,
        @Nullable String reason,
        @Nullable String message,
        @Nullable Long userId,
        @Nullable String username,
        Map<String, Object> data) {

    /** The reason in the reader's language; empty when there is none. */
    public String reasonText(Locale locale) {
        return reason == null ? "" : text(locale, reason, data);
    }

    static String text(Locale locale, String reason, Map<String, Object> data) {
        Object arguments = data.get("arguments");
        return Messages.text(
                locale, reason, arguments instanceof List<?> list ? list.toArray() : new Object[0]);
    }
}
