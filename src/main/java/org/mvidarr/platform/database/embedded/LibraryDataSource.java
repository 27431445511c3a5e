package org.mvidarr.platform.database.embedded;

import org.jspecify.annotations.Nullable;
import org.postgresql.xa.PGXADataSource;

import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.XAConnection;

/**
 * A PostgreSQL data source whose url may also be {@code embedded:<folder>}: then PostgreSQL is
 * unpacked, initialised and started in that folder by the first connection asked for. Any other url
 * goes to the driver unchanged. Thread-safe; all instances of one folder share one PostgreSQL.
 */
public class LibraryDataSource extends PGXADataSource {
    private static final String EMBEDDED = "embedded:";

    private @Nullable Path folder;

    @Override
    public void setUrl(String url) {
        if (url.startsWith(EMBEDDED)) {
            folder = Path.of(url.substring(EMBEDDED.length())).toAbsolutePath();
        } else {
            super.setUrl(url);
        }
    }

    @Override
    public void setURL(String url) {
        setUrl(url);
    }

    /** The one-argument-less form of the driver calls this one too, so this is the only door. */
    @Override
    public XAConnection getXAConnection(@Nullable String user, @Nullable String password)
            throws SQLException {
        Path place = folder;
        if (place == null) {
            return super.getXAConnection(user, password);
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.in(place);
        super.setUrl(postgres.url());
        return super.getXAConnection(EmbeddedPostgres.USER, postgres.password());
    }
}
