package org.mvidarr.library;

/** How much of a release date is true. */
public enum DatePrecision {
    YEAR,
    MONTH,
    DAY
}
