package org.mvidarr.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mvidarr.platform.Refusal;

import java.util.List;
import java.util.Set;

class VideoFormTest {
    @Test
    void readsWordsBetweenCommasAndLines() {
        assertThat(VideoForm.words(" Rock, Art Pop ,,\n Trip hop\n"))
                .containsExactly("Rock", "Art Pop", "Trip hop");
        assertThat(VideoForm.words(null)).isEmpty();
    }

    @Test
    void readsIdsOnLinesOfTheirOwn() {
        VideoForm form = new VideoForm();
        form.setTitle("T");
        form.setExternalIds("imvdb: 12\r\n youtube=a:b \n\n");

        assertThat(form.asEdit().externalIds())
                .isEqualTo(Set.of(new ExternalId("imvdb", "12"), new ExternalId("youtube", "a:b")));
        form.setExternalIds("no id at all");
        assertThatThrownBy(form::asEdit).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void leavesOutRowsWithoutAnArtist() {
        VideoForm form = new VideoForm();
        form.setTitle("T");
        form.rows =
                List.of(
                        VideoForm.Row.EMPTY,
                        new VideoForm.Row("7", "Björk", " ", CreditRole.MAIN),
                        new VideoForm.Row("", "Nellee Hooper", "N.H.", CreditRole.PRODUCER));

        assertThat(form.asEdit().credits())
                .containsExactly(
                        new NewCredit("Björk", CreditRole.MAIN, null, 7L),
                        new NewCredit("Nellee Hooper", CreditRole.PRODUCER, "N.H.", null));
    }

    @Test
    void whatIsEmptyIsCleared() {
        VideoForm form = new VideoForm();
        form.setTitle("T");
        form.setAlbum("  ");
        form.setReleased("");

        VideoEdit edit = form.asEdit();
        assertThat(edit.facts().album()).isNull();
        assertThat(edit.facts().release()).isNull();
        assertThat(edit.facts().sortTitle()).isNull();
        form.setReleased("someday");
        assertThatThrownBy(form::asEdit).isInstanceOf(Refusal.Invalid.class);
    }
}
