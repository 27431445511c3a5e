package org.mvidarr.organize;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mvidarr.library.VideoEditor;

import java.util.List;

/**
 * Videos to delete.
 *
 * @param deleteFiles whether their files go from the disk too
 */
@Schema(name = "VideoBulkRemoval", example = "{\"ids\": [1, 2, 3], \"deleteFiles\": false}")
public record BulkRemovalBody(
        @NotNull @Size(min = 1, max = VideoEditor.MOST) List<@NotNull Long> ids,
        boolean deleteFiles) {}
