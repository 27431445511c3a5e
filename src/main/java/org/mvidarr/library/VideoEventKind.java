package org.mvidarr.library;

import java.util.Arrays;
import java.util.Optional;

/** What can happen to a video. */
public enum VideoEventKind {
    ADDED("videoAdded"),
    EDITED("videoEdited"),
    /** A source has told something new. */
    LEARNED("metadataUpdated"),
    INTENT_CHANGED("statusChanged"),
    MERGED("videoMerged"),
    REMOVED("videoDeleted"),
    VERSION_LINKED("versionLinked"),
    VERSION_UNLINKED("versionUnlinked"),
    SOURCE_ADDED("sourceAdded"),
    SOURCE_REMOVED("sourceRemoved"),
    SOURCE_REJECTED("sourceRejected"),
    SOURCE_REACTIVATED("sourceReactivated"),
    LYRICS_CHANGED("lyricsChanged"),
    LYRICS_REMOVED("lyricsRemoved"),
    /** A download of it is in line. */
    GRABBED("grabbed"),
    DOWNLOADED("downloadImported"),
    DOWNLOAD_FAILED("downloadFailed"),
    DOWNLOAD_CANCELLED("downloadIgnored"),
    FILE_IMPORTED("trackFileImported"),
    FILE_LINKED("trackFileLinked"),
    FILE_UNLINKED("trackFileUnlinked"),
    FILE_DELETED("trackFileDeleted"),
    FILE_MISSING("trackFileMissing"),
    FILE_RETURNED("trackFileReturned"),
    FILE_BROKEN("trackFileBroken");

    private final String eventType;

    VideoEventKind(String eventType) {
        this.eventType = eventType;
    }

    /** Its name in the API: that of the *arr family where it has one. */
    public String eventType() {
        return eventType;
    }

    static Optional<VideoEventKind> of(String eventType) {
        return Arrays.stream(values()).filter(kind -> kind.eventType.equals(eventType)).findFirst();
    }
}
