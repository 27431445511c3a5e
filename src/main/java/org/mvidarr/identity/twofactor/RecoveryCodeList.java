package org.mvidarr.identity.twofactor;

import java.util.List;

/** Fresh recovery codes. Nobody can show them again. */
public record RecoveryCodeList(List<String> recoveryCodes) {
    @Override
    public String toString() {
        return "RecoveryCodeList";
    }
}
