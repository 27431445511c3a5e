package org.mvidarr.organize;

import jakarta.validation.constraints.NotNull;

import org.mvidarr.organize.naming.KindSuffix;
import org.mvidarr.organize.naming.NamingTemplate;
import org.mvidarr.settings.Section;
import org.mvidarr.settings.Topic;

/**
 * How new files are named.
 *
 * @param template see {@link NamingTemplate}
 * @param kindSuffix what other programs are told at the end of a name
 * @param writeNfo whether an NFO and a poster are put beside each video
 * @param writeTags whether title and artist are written into downloaded files
 */
@Topic(value = "naming", section = Section.LIBRARY)
public record NamingSettings(
        @NotNull @ValidTemplate String template,
        @NotNull KindSuffix kindSuffix,
        boolean writeNfo,
        boolean writeTags) {

    public static NamingSettings defaults() {
        return new NamingSettings(NamingTemplate.DEFAULT, KindSuffix.OFF, true, true);
    }
}
