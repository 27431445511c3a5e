package org.mvidarr.identity.mail;

/** How the connection to a mail server is protected. */
public enum TlsMode {
    /** Not at all: for a server on the same machine. */
    NONE,
    /** The connection begins in clear and must become protected before anything is said. */
    STARTTLS,
    /** Protected from the start. */
    TLS
}
