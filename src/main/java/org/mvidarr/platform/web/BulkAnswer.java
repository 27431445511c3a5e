package org.mvidarr.platform.web;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * How a deed ended for each of many things. Each is done on its own: one that is refused keeps no
 * other from being done.
 *
 * @param items in the order asked for, each id once
 */
public record BulkAnswer(List<Item> items) {
    private static final int DONE = 200;
    private static final int MULTI_STATUS = 207;

    /**
     * One thing.
     *
     * @param status what the same deed for this thing alone would have answered
     * @param problem why not; null when it was done
     */
    public record Item(long id, int status, @Nullable Problem problem) {}

    /**
     * Does it for each, one after the other.
     *
     * @param deed a call of a door, which is a transaction of its own
     */
    public static BulkAnswer of(Collection<Long> ids, LongConsumer deed) {
        return new BulkAnswer(new LinkedHashSet<>(ids).stream().map(id -> done(id, deed)).toList());
    }

    /** 200 when all were done, 207 otherwise. */
    public Response asResponse() {
        boolean all = items.stream().allMatch(item -> item.problem() == null);
        return Response.status(all ? DONE : MULTI_STATUS).entity(this).build();
    }

    private static Item done(long id, LongConsumer deed) {
        try {
            deed.accept(id);
            return new Item(id, DONE, null);
        } catch (RuntimeException e) {
            Problem problem = UnexpectedMapper.problemOf(e, "item " + id);
            return new Item(id, problem.status(), problem);
        }
    }
}
