package org.mvidarr.library;

import jakarta.persistence.AttributeConverter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The comma list in the column {@code locked_fields}. A name from a newer version is passed over.
 */
class LockedFields implements AttributeConverter<Set<VideoField>, String> {
    @Override
    public String convertToDatabaseColumn(Set<VideoField> fields) {
        return fields.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<VideoField> convertToEntityAttribute(String column) {
        Set<VideoField> fields = EnumSet.noneOf(VideoField.class);
        Set<String> names = Set.of(column.isEmpty() ? new String[0] : column.split(","));
        Arrays.stream(VideoField.values())
                .filter(field -> names.contains(field.name()))
                .forEach(fields::add);
        return fields;
    }
}
