/**
 * The programs we lean on, ffmpeg, ffprobe and yt-dlp: found, tested and, where the machine has
 * none that is good enough, unpacked from the application itself (ADR 0007).
 */
@NullMarked
package org.mvidarr.platform.tools;

import org.jspecify.annotations.NullMarked;
