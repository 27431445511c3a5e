package org.mvidarr.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.library.ArtistCatalog;
import org.mvidarr.library.ArtistDetail;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.faces.Uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The pictures of an artist: which is shown, new ones, parts of them. */
@Named
@RequestScoped
public class ArtistPicturesPage {
    @Inject ArtistCatalog artists;
    @Inject ArtistArtwork artwork;
    @Inject ArtistPictures pictures;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable ArtistDetail artist;
    private @Nullable ArtistImage cutting;

    public void open() {
        caller.require(Role.USER);
        getArtist();
    }

    public ArtistDetail getArtist() {
        ArtistDetail known = artist;
        if (known == null) {
            known = artists.get(asked.id("id"));
            artist = known;
        }
        return known;
    }

    public List<ArtistImage> getImages() {
        return artwork.all(id());
    }

    /** Posters of his videos, to choose from. */
    public List<ArtworkView> getPosters() {
        return artwork.posters(id());
    }

    /** What a picture may be for. */
    public List<ArtworkKind> getKinds() {
        return Arrays.stream(ArtworkKind.values())
                .filter(kind -> kind != ArtworkKind.SPRITE)
                .toList();
    }

    /** The picture to cut from; null when none is. */
    public @Nullable ArtistImage getCutting() {
        Long image = asked.number("cut");
        if (cutting == null && image != null) {
            cutting = artwork.get(id(), image);
        }
        return cutting;
    }

    /** What the form to cut begins with: the square in the middle. */
    public Crop getMiddle() {
        ArtistImage image = Objects.requireNonNull(getCutting());
        int side = Math.min(image.width(), image.height());
        return new Crop((image.width() - side) / 2, (image.height() - side) / 2, side, side);
    }

    public void upload() {
        caller.require(Role.USER);
        ArtworkKind kind =
                Objects.requireNonNullElse(
                        asked.choice("coverType", ArtworkKind.class), ArtworkKind.POSTER);
        try (InputStream content = Uploads.content("file")) {
            pictures.upload(id(), kind, content, null);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture did not arrive whole", e);
        }
        notices.ok("artist.notice.picture");
        again();
    }

    public void choose() {
        caller.require(Role.USER);
        artwork.choose(id(), asked.id("f:choose"));
        again();
    }

    public void remove() {
        caller.require(Role.USER);
        artwork.remove(id(), asked.id("f:remove"));
        again();
    }

    public void poster() {
        caller.require(Role.USER);
        artwork.takePoster(id(), asked.id("f:poster"));
        again();
    }

    public void cut() {
        caller.require(Role.USER);
        Crop crop = new Crop(pixels("x"), pixels("y"), pixels("width"), pixels("height"));
        pictures.cut(id(), asked.id("cut"), crop);
        notices.ok("artist.notice.picture");
        again();
    }

    private int pixels(String field) {
        Long number = asked.number(field);
        if (number == null) {
            throw new Refusal.Invalid("crop", "media.crop-incomplete");
        }
        return Math.clamp(number, -1, 100_000);
    }

    private void again() {
        Redirects.to("/artist/pictures?id=" + id());
    }

    private long id() {
        return getArtist().summary().id();
    }
}
