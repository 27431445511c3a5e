package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Keeps names, aliases and outside ids of artists apart, so that each leads to one artist. The
 * names must have been reserved ({@link Roster#reserve}).
 */
@ApplicationScoped
class ArtistNames {
    private static final long NOBODY = -1;

    @Inject Artists artists;

    /**
     * For an artist who is not there yet.
     *
     * @throws Refusal.Conflict naming what is taken
     */
    void requireFree(NewArtist wanted) {
        requireNoTwin(wanted.name(), wanted.disambiguation(), NOBODY);
        if (wanted.disambiguation() == null) {
            requireNobodysAlias(wanted.name(), NOBODY);
        }
        requireNobodysNames(wanted.aliases(), NOBODY);
        requireUnknown(wanted.facts().externalIds(), NOBODY);
    }

    /**
     * For what an edit brings anew; what an artist has already is his.
     *
     * @throws Refusal.Conflict naming what is taken
     */
    void requireFree(ArtistEdit edit, Artist present) {
        requireNoTwin(edit.name(), edit.disambiguation(), present.id);
        if (edit.disambiguation() == null && !NameKey.of(edit.name()).equals(present.nameKey)) {
            requireNobodysAlias(edit.name(), present.id);
        }
        Set<String> own = new HashSet<>();
        present.aliases.forEach(alias -> own.add(alias.nameKey));
        requireNobodysNames(
                edit.aliases().stream()
                        .filter(alias -> !own.contains(NameKey.of(alias.name())))
                        .toList(),
                present.id);
        Set<ExternalId> added = new HashSet<>(edit.facts().externalIds());
        added.removeAll(present.externalIds);
        requireUnknown(added, present.id);
    }

    /** All that must be reserved before an artist of this name and these aliases is written. */
    static List<String> all(String name, List<Alias> aliases) {
        List<String> names = new ArrayList<>(List.of(name));
        aliases.forEach(alias -> names.add(alias.name()));
        return names;
    }

    private void requireNoTwin(String name, @Nullable String disambiguation, long self) {
        List<Long> twins =
                artists.idsNamed(NameKey.of(name), Objects.requireNonNullElse(disambiguation, ""));
        if (twins.stream().anyMatch(twin -> twin != self)) {
            throw new Refusal.Conflict("library.artist-exists", name);
        }
    }

    private void requireNobodysAlias(String name, long self) {
        for (String owner : artists.namesWithAlias(NameKey.of(name), self)) {
            throw new Refusal.Conflict("library.name-is-alias", name, owner);
        }
    }

    private void requireNobodysNames(List<Alias> aliases, long self) {
        Set<String> keys = new HashSet<>();
        aliases.forEach(alias -> keys.add(NameKey.of(alias.name())));
        if (!keys.isEmpty()) {
            for (String owner : artists.namesTaken(keys, self)) {
                throw new Refusal.Conflict("library.alias-is-name", owner);
            }
        }
    }

    private void requireUnknown(Set<ExternalId> ids, long self) {
        for (ExternalId id : ids) {
            if (artists.idsKnownAs(id.source(), id.value()).stream()
                    .anyMatch(owner -> owner != self)) {
                throw new Refusal.Conflict("library.external-id-taken", id.source(), id.value());
            }
        }
    }
}
