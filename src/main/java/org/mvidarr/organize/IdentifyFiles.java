package org.mvidarr.organize;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.jobs.ItemStep;
import org.mvidarr.jobs.JobItem;
import org.mvidarr.library.ArtistCatalog;
import org.mvidarr.library.NewVideo;
import org.mvidarr.media.MediaFileView;
import org.mvidarr.media.MediaStore;
import org.mvidarr.organize.nfo.Nfo;
import org.mvidarr.organize.nfo.NfoReader;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Step: finds out which video a file is of, unless that is known. Items are media files, already
 * probed.
 */
@Named
@Dependent
public class IdentifyFiles extends ItemStep {
    @Inject MediaStore store;

    @Inject ArtistCatalog artists;

    @Inject Filing filing;

    @Override
    protected void perform(JobItem item) {
        MediaFileView file = store.get(item.subjectId());
        if (file.videoId() == null) {
            filing.identified(file.id(), read(file));
        }
    }

    private NewVideo read(MediaFileView file) {
        FileReading reading = new FileReading(name -> artists.find(name).isPresent());
        Path relative = Path.of(file.relativePath());
        Optional<Nfo> nfo = NfoReader.read(NfoReader.beside(store.film(file.id()).path()));
        String written = nfo.map(Nfo::title).orElse(null);
        if (nfo.isPresent() && written != null) {
            return reading.ofNfo(nfo.get(), written, relative);
        }
        String tag = file.tagTitle();
        return tag == null || tag.isBlank()
                ? reading.ofName(relative)
                : reading.ofTags(tag, file.tagArtist(), relative);
    }
}
