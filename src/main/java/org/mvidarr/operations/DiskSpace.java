package org.mvidarr.operations;

/**
 * The disk of a folder, in the shape of the *arr family.
 *
 * @param id number in the list
 * @param path of the data folder only for administrators, otherwise empty
 * @param label {@code data} or {@code library}
 */
public record DiskSpace(int id, String path, String label, long freeSpace, long totalSpace) {}
