package org.mvidarr.library;

/** What becomes of the videos an artist is credited on when the artist is deleted. */
public enum CreditedVideos {
    /** While there are any, the artist is not deleted. */
    REFUSE,
    /** They stay, without the artist among their credits. */
    KEEP,
    /** Those that he leads alone are deleted too; from the others he is taken off. */
    DELETE
}
