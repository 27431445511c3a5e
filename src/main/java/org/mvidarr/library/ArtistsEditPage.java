package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Redirects;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What shall become of several artists at once; what is not touched stays as it is. */
@Named
@RequestScoped
public class ArtistsEditPage {
    @Inject ArtistEdits edits;
    @Inject SelectedArtists selectedArtists;
    @Inject Caller caller;
    @Inject Asked asked;

    public void open() {
        caller.require(Role.USER);
        selectedArtists.required();
    }

    public void save() {
        caller.require(Role.USER);
        ArtistChange change = change();
        selectedArtists.forEach(id -> edits.change(id, change), "artists.notice.changed");
        Redirects.to(selectedArtists.getFrom());
    }

    public VideoKind[] getKinds() {
        return VideoKind.values();
    }

    public TagChange[] getWays() {
        return TagChange.values();
    }

    private ArtistChange change() {
        String monitored = asked.text("monitored");
        TagChange way = asked.choice("tagsHow", TagChange.class);
        return new ArtistChange(
                monitored == null ? null : Boolean.valueOf(monitored),
                kinds(),
                asked.number("qualityProfileId"),
                asked.number("rootFolderId"),
                way == null ? null : words(),
                Objects.requireNonNullElse(way, TagChange.ADD));
    }

    private @Nullable Set<VideoKind> kinds() {
        if (asked.values("kindsHow").isEmpty()) {
            return null;
        }
        List<String> names = asked.values("wantedKinds");
        return Arrays.stream(VideoKind.values())
                .filter(kind -> names.contains(kind.name()))
                .collect(Collectors.toSet());
    }

    private List<String> words() {
        String text = asked.values("tags").stream().findFirst().orElse("");
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
