package org.mvidarr.operations;

/**
 * The disk of a folder, in the shape of the *arr family.
 *
 * @param id number in the list
 * @param label which folder it is
 */
public record DiskSpace(int id, String path, String label, long freeSpace, long totalSpace) {}
