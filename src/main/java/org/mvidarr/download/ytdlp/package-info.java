/** Downloads with yt-dlp, which knows how to find the video behind a page. */
@NullMarked
package org.mvidarr.download.ytdlp;

import org.jspecify.annotations.NullMarked;
