package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.database.BoundSql;

import java.util.List;
import java.util.stream.Stream;

/**
 * Door of the one box that searches everything: artists, videos, playlists, genres and tags. First
 * by beginnings of names and words; by nearness only in a group where that finds nothing. Accents
 * and case make no difference. Whatever the library's size, only so many of each are looked at.
 */
@ApplicationScoped
@Transactional
public class LibrarySearch {
    private static final int LONGEST = 200;

    /** A shorter text begins half of all words. */
    private static final int SHORTEST_WORD = 2;

    private static final int SUGGESTED_ARTISTS = 4;
    private static final int SUGGESTED_VIDEOS = 6;
    private static final int SUGGESTED_LISTS = 2;
    private static final int LOOKED_AT = 200;

    private static final String PLAYLISTS =
            """
            select p.id, p.name from playlist p
            where (p.owner_id = ? or p.sharing = 'SHARED') and %s
            order by fold(p.name) not like fold(?), p.name, p.id limit ?\
            """;

    private static final String WORDS =
            """
            select w.kind, w.id, w.name,
                   (select coalesce(sum(c.videos), 0)::bigint
                    from (select videos from video_count where topic = upper(w.kind) and key = w.id::text
                          union all
                          select videos from video_count_delta where topic = upper(w.kind) and key = w.id::text) c)
            from (select 'genre' as kind, id, name from genre where fold(name) like fold(?)
                  union all
                  select 'tag', id, name from tag where fold(name) like fold(?)) w
            order by length(w.name), w.name, w.id limit ?\
            """;

    @Inject EntityManager entityManager;
    @Inject VideoRows videos;
    @Inject ArtistRows artists;

    /**
     * @param term at most 200 characters; a blank one finds nothing
     * @param userId whose playlists are searched besides those shared with everybody
     * @param most of each group, from 1
     */
    public Found search(String term, long userId, int most) {
        String text = checked(term);
        if (text.isEmpty()) {
            return Found.NOTHING;
        }
        List<Long> ids = videoIds(text, Relevance.MOST);
        return new Found(
                artists.found(text, most),
                videos.of(ids.subList(0, Math.min(most, ids.size()))),
                ids.size(),
                ids.size() < Relevance.MOST,
                playlists(text, userId, most),
                words(text, most));
    }

    /** At most twelve, the likeliest kinds first. */
    public List<Suggestion> suggest(String term, long userId) {
        String text = checked(term);
        if (text.isEmpty()) {
            return List.of();
        }
        List<Long> ids = videoIds(text, LOOKED_AT);
        List<Long> first = ids.subList(0, Math.min(SUGGESTED_VIDEOS, ids.size()));
        return Stream.of(
                        artists.found(text, SUGGESTED_ARTISTS).stream().map(Suggestion::of),
                        videos.of(first).stream().map(Suggestion::of),
                        playlists(text, userId, SUGGESTED_LISTS).stream().map(Suggestion::of))
                .flatMap(each -> each)
                .toList();
    }

    private List<Long> videoIds(String text, int most) {
        VideoRule.Test words = VideoRule.Test.of(VideoFact.TEXT, Operator.CONTAINS, text);
        Relevance search = new Relevance(text, null);
        return text.length() < SHORTEST_WORD
                ? search.byTitle(entityManager, most)
                : videos.found(new Selection(words, null), search, most);
    }

    private List<PlaylistHit> playlists(String text, long userId, int most) {
        String begin = SearchText.like(text) + "%";
        List<PlaylistHit> found =
                playlists(
                        new BoundSql(
                                PLAYLISTS.formatted("fold(p.name) like fold(?)"),
                                userId,
                                "%" + begin,
                                begin,
                                most));
        return found.isEmpty() && text.length() > SHORTEST_WORD
                ? playlists(
                        new BoundSql(
                                PLAYLISTS.formatted("fold(?) <% fold(p.name)"),
                                userId,
                                text,
                                begin,
                                most))
                : found;
    }

    private List<PlaylistHit> playlists(BoundSql sql) {
        return sql.list(entityManager, row -> new PlaylistHit(row.getLong(1), row.getString(2)));
    }

    private List<WordHit> words(String text, int most) {
        String part = SearchText.like(text) + "%";
        return new BoundSql(WORDS, part, part, most)
                .list(
                        entityManager,
                        row ->
                                new WordHit(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getLong(4)));
    }

    private static String checked(String term) {
        String text = term.strip();
        if (text.length() > LONGEST) {
            throw new Refusal.Invalid("term", "library.search", LONGEST);
        }
        return text;
    }
}
