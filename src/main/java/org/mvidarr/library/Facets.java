package org.mvidarr.library;

import java.util.List;
import java.util.Map;

/**
 * What a list of videos could be narrowed to.
 *
 * @param exact false when only the first {@value FacetRows#MOST} of a long filtered list were
 *     looked at
 * @param facets the values by name of the filter, the most frequent first, at most {@value
 *     FacetRows#MOST_VALUES} of each
 */
public record Facets(boolean exact, Map<String, List<FacetCount>> facets) {}
