package org.mvidarr.library;

import jakarta.persistence.AttributeConverter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The comma list in the column {@code wanted_kinds}. A name from a newer version is passed over.
 */
class WantedKinds implements AttributeConverter<Set<VideoKind>, String> {
    @Override
    public String convertToDatabaseColumn(Set<VideoKind> kinds) {
        return kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<VideoKind> convertToEntityAttribute(String column) {
        Set<VideoKind> kinds = EnumSet.noneOf(VideoKind.class);
        Set<String> names = Set.of(column.isEmpty() ? new String[0] : column.split(","));
        Arrays.stream(VideoKind.values())
                .filter(kind -> names.contains(kind.name()))
                .forEach(kinds::add);
        return kinds;
    }
}
