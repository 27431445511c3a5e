/**
 * Starting, watching, stopping and resuming background jobs: the one place that knows the job
 * operator.
 */
@NullMarked
package org.mvidarr.jobs;

import org.jspecify.annotations.NullMarked;
