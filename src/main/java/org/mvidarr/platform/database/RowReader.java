package org.mvidarr.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a value of the row a result stands at. Must not move the result. */
@FunctionalInterface
public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
}
