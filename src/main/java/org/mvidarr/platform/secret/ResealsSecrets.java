package org.mvidarr.platform.secret;

/**
 * Implemented by the door of every feature that stores sealed texts, found by its type. A text that
 * no such door knows of is lost at the second rotation of the key.
 */
@FunctionalInterface
public interface ResealsSecrets {
    /**
     * Replaces every stored text by what {@link Vault#reseal} makes of it, in one transaction with
     * the rows locked. Done again from the start after a crash, so it must not mind texts that are
     * sealed with the new key already.
     *
     * @return how many texts there are
     */
    int reseal(Vault vault);
}
