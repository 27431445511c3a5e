package org.mvidarr.platform.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.HexFormat;

/** An unexpected fault, logged once under an id that people can quote. */
public final class Incident {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    /**
     * @return eight hexadecimal digits
     */
    public static String log(Logger log, String where, Throwable fault) {
        byte[] id = new byte[4];
        RANDOM.nextBytes(id);
        String incident = HexFormat.of().formatHex(id);
        log.log(Level.ERROR, "Incident " + incident + " at " + where, fault);
        return incident;
    }
}
