package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.ArrayList;
import java.util.List;

/**
 * Which videos a list shows; null leaves a side open.
 *
 * @param search words of artist, title or album, in any order, beginnings are enough, accents and
 *     small slips of spelling do not matter; at most 200 characters
 * @param artistId credited in any role that is heard
 */
public record VideoFilter(
        @Nullable String search,
        @Nullable VideoState state,
        @Nullable VideoKind kind,
        @Nullable Long artistId) {
    public static final VideoFilter ALL = new VideoFilter(null, null, null, null);
    private static final int MAX_SEARCH = 200;

    public VideoFilter {
        search = search == null || search.isBlank() ? null : search.strip();
        if (search != null && search.length() > MAX_SEARCH) {
            throw new Refusal.Invalid("search", "library.search", MAX_SEARCH);
        }
    }

    /** The same as a rule; nobody's plays and ratings count. */
    Selection selection() {
        List<VideoRule> rules = new ArrayList<>();
        if (search != null) {
            rules.add(VideoRule.Test.of(VideoFact.TEXT, Operator.CONTAINS, search));
        }
        if (state != null) {
            rules.add(VideoRule.Test.of(VideoFact.STATUS, Operator.IS, state.name()));
        }
        if (kind != null) {
            rules.add(VideoRule.Test.of(VideoFact.KIND, Operator.IS, kind.name()));
        }
        if (artistId != null) {
            rules.add(VideoRule.Test.of(VideoFact.ARTIST_ID, Operator.IS, artistId));
        }
        return rules.isEmpty() ? Selection.ALL : new Selection(new VideoRule.All(rules), null);
    }

    /** Without the state, for counting how many there are in each. */
    VideoFilter inAnyState() {
        return new VideoFilter(search, null, kind, artistId);
    }
}
