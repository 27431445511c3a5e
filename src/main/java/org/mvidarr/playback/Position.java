package org.mvidarr.playback;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/**
 * How far a video has been watched.
 *
 * @param positionSeconds from the start, 0 to one day
 */
public record Position(@DecimalMin("0") @DecimalMax("86400") double positionSeconds) {}
