package org.mvidarr.platform.faces;

import java.io.Serializable;

/**
 * One thing to tell the reader on his next page.
 *
 * @param tone {@code ok}, {@code info}, {@code warn} or {@code bad}
 */
public record Notice(String tone, String text) implements Serializable {
    /** What went wrong stays until it is closed and is read out at once. */
    public boolean lasting() {
        return tone.equals("warn") || tone.equals("bad");
    }
}
