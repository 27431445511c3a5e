package org.mvidarr.platform;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, in the envelope that the tools of the *arr family read.
 *
 * @param page number of this page, from 1
 * @param totalRecords size of the whole list
 * @param totalExact false when there are at least that many; long filtered lists are counted only
 *     some way beyond the page
 * @param records at most {@code pageSize}
 * @param next to be sent as {@code after} for the page behind this one, however deep; null at the
 *     end, and for lists that know no such pages
 */
public record Page<T>(
        int page,
        int pageSize,
        String sortKey,
        String sortDirection,
        long totalRecords,
        boolean totalExact,
        List<T> records,
        @Nullable String next) {

    public static <T> Page<T> of(Paging paging, long totalRecords, List<T> records) {
        return new Page<>(
                paging.page(),
                paging.pageSize(),
                paging.sortKey(),
                paging.descending() ? "descending" : "ascending",
                totalRecords,
                true,
                records,
                null);
    }

    /** The same page of a list that was counted only so far. */
    public Page<T> atLeast() {
        return new Page<>(
                page, pageSize, sortKey, sortDirection, totalRecords, false, records, next);
    }

    /** The same page, which another follows behind this row. */
    public Page<T> before(@Nullable RowKey last) {
        return new Page<>(
                page,
                pageSize,
                sortKey,
                sortDirection,
                totalRecords,
                totalExact,
                records,
                last == null ? null : last.token());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(
                page,
                pageSize,
                sortKey,
                sortDirection,
                totalRecords,
                totalExact,
                records.stream().<R>map(change).toList(),
                next);
    }

    /** Number of the last page, at least 1. */
    public int lastPage() {
        return (int) Math.max(1, (totalRecords + pageSize - 1) / pageSize);
    }
}
