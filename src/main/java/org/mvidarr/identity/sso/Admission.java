package org.mvidarr.identity.sso;

/** Who gets an account at his first sign-in. Whoever has one already is not asked. */
public enum Admission {
    /** Only accounts that were linked by their owners can be used. */
    NOBODY,
    /** Whose proved e-mail address is in one of the domains. */
    DOMAINS,
    /** Whom the provider counts among one of the groups. */
    GROUPS,
    /** Who is on the list by his subject or proved e-mail address. */
    PEOPLE
}
