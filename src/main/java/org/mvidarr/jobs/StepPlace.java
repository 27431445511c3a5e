package org.mvidarr.jobs;

import jakarta.batch.runtime.context.StepContext;

/**
 * Where a step stands in its job, from the step's properties {@code order} (from 0) and {@code
 * last}.
 */
record StepPlace(String name, int order, boolean last) {
    static StepPlace of(StepContext step) {
        String order = step.getProperties().getProperty("order");
        if (order == null) {
            throw new IllegalStateException(
                    "The step " + step.getStepName() + " has no property order");
        }
        return new StepPlace(
                step.getStepName(),
                Integer.parseInt(order),
                Boolean.parseBoolean(step.getProperties().getProperty("last", "false")));
    }
}
