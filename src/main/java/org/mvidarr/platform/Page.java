package org.mvidarr.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, in the envelope that the tools of the *arr family read.
 *
 * @param page number of this page, from 1
 * @param totalRecords size of the whole list
 */
public record Page<T>(
        int page,
        int pageSize,
        String sortKey,
        String sortDirection,
        long totalRecords,
        List<T> records) {

    public static <T> Page<T> of(Paging paging, long totalRecords, List<T> records) {
        return new Page<>(
                paging.page(),
                paging.pageSize(),
                paging.sortKey(),
                paging.descending() ? "descending" : "ascending",
                totalRecords,
                records);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(
                page,
                pageSize,
                sortKey,
                sortDirection,
                totalRecords,
                records.stream().<R>map(change).toList());
    }

    /** Number of the last page, at least 1. */
    public int lastPage() {
        return (int) Math.max(1, (totalRecords + pageSize - 1) / pageSize);
    }
}
