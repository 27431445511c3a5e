package org.mvidarr.library;

import org.mvidarr.platform.database.BoundSql;

import java.util.List;

/** Conditions on {@code video_row r} about who is credited. */
final class CreditSql {
    /** Roles that are heard; whoever is meant without a role has one of them. */
    static final String HEARD = "c.role in ('MAIN', 'FEATURED', 'REMIXER', 'PERFORMER')";

    private static final String CREDITED = "r.video_id in (select c.video_id from credit c where ";

    private CreditSql() {}

    static boolean isOfArtist(VideoRule.Test test) {
        return (test.field() == VideoFact.ARTIST || test.field() == VideoFact.ARTIST_ID)
                && test.op() == Operator.IS;
    }

    static boolean isOfRole(VideoRule.Test test) {
        return test.field() == VideoFact.ROLE && test.op() == Operator.IS;
    }

    /**
     * @param roles in which the artist must be; none for any that is heard
     */
    static BoundSql artist(VideoRule.Test test, List<VideoRule.Test> roles) {
        if (test.op() == Operator.IS_SET || test.op() == Operator.IS_NOT_SET) {
            return turned(test, new BoundSql(CREDITED + HEARD + ")"), Operator.IS_NOT_SET);
        }
        BoundSql sql = new BoundSql(CREDITED).append(who(test));
        if (roles.isEmpty()) {
            sql.append(" and " + HEARD);
        }
        roles.forEach(
                role -> sql.append(" and ").append(VideoRuleSql.oneOf("c.role", role.values())));
        return turned(test, sql.append(")"), Operator.IS_NOT);
    }

    static BoundSql role(VideoRule.Test test) {
        BoundSql sql =
                new BoundSql(CREDITED)
                        .append(VideoRuleSql.oneOf("c.role", test.values()))
                        .append(")");
        return turned(test, sql, Operator.IS_NOT);
    }

    private static BoundSql who(VideoRule.Test test) {
        if (test.field() == VideoFact.ARTIST_ID) {
            Long[] ids = test.values().stream().map(Long::valueOf).toArray(Long[]::new);
            return ids.length == 1
                    ? new BoundSql("c.artist_id = ?", ids[0])
                    : new BoundSql("c.artist_id = any (?)", (Object) ids);
        }
        String[] keys = test.values().stream().map(NameKey::of).toArray(String[]::new);
        return new BoundSql(
                "c.artist_id in (select a.id from artist a where a.name_key = any (?) union all"
                        + " select l.artist_id from artist_alias l where l.name_key = any (?))",
                keys,
                keys);
    }

    private static BoundSql turned(VideoRule.Test test, BoundSql sql, Operator opposite) {
        return test.op() == opposite ? VideoRuleSql.not(sql) : sql;
    }
}
